type Policy = {
  readonly createHTML: (markup: string) => string;
  readonly createScriptURL: (address: string) => string;
};
type PolicyMaker = { readonly createPolicy: (name: string, rules: Policy) => Policy };

/** The name a host lists under `trusted-types`, beside `dompurify`, where it demands them. */
const POLICY_NAME = "entente-files";

let policy: Policy | null | undefined;

/** The page's policy, made once; `null` in browsers without trusted types and where the host did not list it. */
function ownPolicy(): Policy | null {
  if (policy !== undefined) return policy;
  const maker = (globalThis as { readonly trustedTypes?: PolicyMaker }).trustedTypes;
  try {
    policy = maker?.createPolicy(POLICY_NAME, {
      createHTML: (markup) => markup,
      createScriptURL: (address) => address,
    });
  } catch {
    // Not listed: whatever then needs a trusted value fails where it is used, in words.
  }
  policy ??= null;
  return policy;
}

/** Markup for a parser whose document never reaches the page, vouched for where a host demands it. */
export function inertMarkup(markup: string): string {
  return ownPolicy()?.createHTML(markup) ?? markup;
}

/** The address of a worker of our own build, vouched for where a host demands it. */
export function ownScript(address: string): string {
  return ownPolicy()?.createScriptURL(address) ?? address;
}
