export { ClaimDialog } from "./ClaimDialog.tsx";
export { ClaimList } from "./ClaimList.tsx";
export { ClaimTags } from "./ClaimTags.tsx";
