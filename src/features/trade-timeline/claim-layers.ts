// What a chart draws of a claim, in a chunk of its own: nothing of it is wanted before a quote with a claim is selected.
export { ClaimGround, ClaimLabel, ClaimPaint } from "./ClaimPaint.tsx";
export { chartClaim } from "./chart-claim.ts";
