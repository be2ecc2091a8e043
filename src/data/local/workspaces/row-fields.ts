import * as z from "zod/mini";
import { isRowId } from "#domain/workspace/document.ts";

/** A text that may be the id of a row. */
export const id = z.string().check(z.refine(isRowId, "an id"));
