import "./define.ts";

export { RequestError } from "#embed/protocol/calls.ts";
export { EntenteViewElement } from "./view-element.ts";
