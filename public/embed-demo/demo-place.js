/**
 * Where Entente is: as the server of this page says in app.json, or this very server, or not known.
 *
 * @returns {Promise<{ app: string | null, isOwn: boolean }>} `isOwn`: this page lies on the app's origin
 */
export async function findPlace() {
  const told = await readJson("./app.json");
  const said = told && typeof told === "object" && "app" in told ? told.app : null;
  if (typeof said === "string") return placed(said);
  const own = new URL("../", location.href).href;
  const isThere = await fetch(`${own}embed/integrity.json`, { method: "HEAD" }).then(
    ({ ok }) => ok,
    () => false,
  );
  return isThere ? placed(own) : { app: null, isOwn: false };
}

/** The place that an address names; `null` where it names none. @param {string} address */
export function placed(address) {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) return { app: null, isOwn: false };
  const folder = url.pathname.replace(/[^/]*\.html?$/, "").replace(/\/?$/, "/");
  return { app: url.origin + folder, isOwn: url.origin === location.origin };
}

/** @param {string} address @returns {Promise<unknown>} */
async function readJson(address) {
  try {
    const answer = await fetch(address, { cache: "no-cache" });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

/**
 * Loads the element's script. A page with Trusted Types says by a policy of its own which one address may run; a page whose
 * tag is written in HTML needs none.
 *
 * @param {string} app @returns {Promise<void>} rejects where it does not come
 */
export function loadElement(app) {
  const address = `${app}embed/v1/element.js`;
  const script = document.createElement("script");
  /** @type {{ createPolicy: (name: string, rules: object) => { createScriptURL: (url: string) => string } } | undefined} */
  const trustedTypes = Reflect.get(window, "trustedTypes");
  const policy = trustedTypes?.createPolicy("entente-demo", {
    createScriptURL: (/** @type {string} */ url) => {
      if (url !== address) throw new TypeError(`Not the element: ${url}`);
      return url;
    },
  });
  script.src = policy ? policy.createScriptURL(address) : address;
  return new Promise((done, failed) => {
    script.addEventListener("load", () => done());
    script.addEventListener("error", () =>
      failed(
        new Error(
          `The script did not come from ${address}. Is the address right, and does the policy of this page name it?`,
        ),
      ),
    );
    document.head.append(script);
  });
}
