import type { ClaimViews } from "#state/claims/claim-desk.tsx";
import { lateView } from "../shell/late-view.tsx";

/** What the records say of claims: fetched when the first is looked into. */
const loadClaims = () => import("#features/claims/index.ts");
/** The claims of a quote over the desk. */
export const loadClaimDialog = () => loadClaims().then(({ ClaimDialog }) => ClaimDialog);
const ClaimTags = lateView(() => loadClaims().then((claims) => claims.ClaimTags));
const ClaimList = lateView(() => loadClaims().then((claims) => claims.ClaimList));

/** Claims within the ledger and on the quote card. */
export const CLAIM_VIEWS: ClaimViews = {
  tags: (quote) => <ClaimTags id={quote} />,
  list: (quote, onLeave) => <ClaimList id={quote} onLeave={onLeave} />,
};
