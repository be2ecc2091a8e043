/** Address of the folder the app is served from, ending in a slash: pages of the build that lie deeper say how far up it is. */
export function appBase(page: Pick<Document, "baseURI" | "documentElement"> = document): string {
  return new URL(page.documentElement.dataset.root ?? "./", page.baseURI).href;
}
