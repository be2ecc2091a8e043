/** An address that embedded views can be had from, and what is to be known of it before it is published. */
export type DeskAddress =
  | {
      /** Of the app's folder, ending in a slash. */
      readonly app: string;
      /** Who cannot open it, in a sentence; `null`: nothing is known against it. */
      readonly caveat: string | null;
    }
  | { readonly fault: string };

/** What a typed address of the desk comes to: its page and its query are left out. */
export function readDeskAddress(text: string): DeskAddress {
  const given = text.trim();
  if (!URL.canParse(given)) return { fault: "This is no address. Write it whole, as in https://desk.example/." };
  const { protocol, origin, pathname, hostname } = new URL(given);
  if (protocol === "file:")
    return { fault: "A desk that was opened as a file can be embedded nowhere. Serve it, and write its address here." };
  if (protocol !== "https:" && protocol !== "http:")
    return { fault: "A desk is embedded by an address that begins with https:// or http://." };
  const folder = pathname
    .replace(/[^/]*\.html?$/, "")
    .replace(/\/?$/, "/")
    .replace(/\/(?:embed|present)\/$/, "/");
  return { app: `${origin}${folder}`, caveat: caveatOf(protocol, hostname) };
}

function caveatOf(protocol: string, hostname: string): string | null {
  if (isLoopback(hostname))
    return "Only this machine can open it. Write the address under which readers reach this desk.";
  if (isPrivate(hostname)) return "Only machines on this network can open it.";
  if (protocol === "http:") return "Pages served by https do not show a frame that is served by http.";
  return null;
}

const isLoopback = (hostname: string) =>
  /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1\])$/.test(hostname);
/** RFC 1918 and 3927, link-local IPv6 and names that no public server answers for. */
const isPrivate = (hostname: string) =>
  /^(?:10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.)[\d.]+$|^\[f[cde]|\.(?:local|internal|home\.arpa)$/.test(
    hostname,
  ) || !/[.:]/.test(hostname);
