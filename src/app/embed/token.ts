/** A token that the host gave for the source of the dossier: held in memory, gone with the page. */
export type TokenHolder = {
  /** `fetch` that carries the token to the source and to nowhere else: where the source sends it elsewhere, it fails. */
  readonly fetch: typeof fetch;
  /** Answers whether the source may now give what it refused before. */
  readonly set: (token: string | null, expiresAt: number | null) => boolean;
  /**
   * Called when another token is wanted, with the reason: when the source refuses for want of a good one, once, however much
   * was asked for at a time; and half a minute before the one in force expires, or half way where it lives less than a minute.
   */
  readonly onWanted: (listen: (reason: string) => void) => () => void;
};

const UNAUTHORISED = 401;
/** Refusals of one token within this time are those of one load. */
const AT_A_TIME_MS = 1000;
/** So long before a token expires the next one is wanted. */
const BEFORE_MS = 30_000;
/** The longest that timers of browsers go. */
const LONGEST_MS = 2 ** 31 - 1;

type Held = { readonly token: string; readonly until: number };

/** A holder for the source below `base`. */
export function holdToken(base: string): TokenHolder {
  let held: Held | null = null;
  /** What was carried when the source last refused; `undefined`: it has not, since it was asked with another token. */
  let lacking: string | null | undefined;
  let told: { readonly of: Held | null; readonly at: number } | null = null;
  const ears = new Set<(reason: string) => void>();
  const isSource = isBelow(new URL(base));
  const inForce = () => {
    if (held !== null && held.until <= Date.now()) held = null;
    return held;
  };
  const tell = (reason: string) => {
    for (const hear of ears) hear(reason);
  };
  let clock: ReturnType<typeof setTimeout> | undefined;
  /** One that is over already is wanted when the source refuses it. */
  const watchExpiry = () => {
    clearTimeout(clock);
    const leftMs = (held?.until ?? Number.POSITIVE_INFINITY) - Date.now();
    const dueMs = Math.max(leftMs - BEFORE_MS, leftMs / 2);
    if (dueMs <= 0 || dueMs === Number.POSITIVE_INFINITY) return;
    clock =
      dueMs > LONGEST_MS
        ? setTimeout(watchExpiry, LONGEST_MS)
        : setTimeout(() => tell("The token is about to expire."), dueMs);
  };
  const tellRefused = (of: Held | null) => {
    if (told !== null && told.of === of && Date.now() - told.at < AT_A_TIME_MS) return;
    told = { of, at: Date.now() };
    tell(of === null ? "The source asks who reads." : "The source refused the token.");
  };
  return {
    fetch: async (input, init) => {
      if (!isSource(input instanceof Request ? input.url : String(input))) return fetch(input, init);
      let carried = inForce();
      let answer = await carry(carried, input, init);
      const since = inForce();
      if (answer.status === UNAUTHORISED && since !== null && since.token !== carried?.token) {
        carried = since;
        answer = await carry(carried, input, init);
      }
      if (!answer.ok) lacking = carried?.token ?? null;
      if (answer.status === UNAUTHORISED) tellRefused(carried);
      return answer;
    },
    set: (token, expiresAt) => {
      held = token === null ? null : { token, until: expiresAt ?? Number.POSITIVE_INFINITY };
      watchExpiry();
      if (inForce() === null || lacking === undefined || lacking === token) return false;
      lacking = undefined;
      return true;
    },
    onWanted: (listen) => {
      ears.add(listen);
      return () => ears.delete(listen);
    },
  };
}

/** Whether an address lies in the folder itself: a token for it is nobody else's, not even that of its server. */
function isBelow({ origin, pathname }: URL): (address: string) => boolean {
  return (address) => {
    const asked = new URL(address, document.baseURI);
    return asked.origin === origin && asked.pathname.startsWith(pathname);
  };
}

function carry(held: Held | null, input: RequestInfo | URL, init: RequestInit | undefined): Promise<Response> {
  if (held === null) return fetch(input, init);
  const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined));
  headers.set("authorization", `Bearer ${held.token}`);
  return fetch(input, { ...init, headers, redirect: "error" });
}
