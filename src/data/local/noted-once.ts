const PREFIX = "entente.noted.";

/** Whether something that happens once in a browser profile has happened; `false` where storage is refused. Never throws. */
export function wasNoted(what: string): boolean {
  try {
    return localStorage.getItem(PREFIX + what) !== null;
  } catch {
    return false;
  }
}

/** Notes that it has. Where storage is refused it is forgotten with the page. Never throws. */
export function noteOnce(what: string): void {
  try {
    localStorage.setItem(PREFIX + what, "1");
  } catch {
    // It is said or asked again on the next visit.
  }
}
