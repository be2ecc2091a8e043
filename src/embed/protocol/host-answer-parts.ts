import type { AnswerParts } from "./answer-parts.ts";
import { LOAD_BYTES } from "./contract.ts";
import { fields, text } from "./shapes.ts";
import { none } from "./word-shapes.ts";

/** What a host is asked for. */
export type HostRequest = "snapshot.get" | "ping";

/** Of what a host answers: the element, which is asked, need not carry it. */
export const HOST_ANSWERS: AnswerParts<HostRequest> = {
  "snapshot.get": fields({ text: text(LOAD_BYTES) }),
  ping: none,
};
