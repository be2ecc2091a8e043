import type { Folder } from "../folder.ts";
import { plainAnswer, type Scenario } from "./scenario.ts";

/** A dossier about a hundred times larger than the sample, made up and saying so. */
export const huge: Scenario = {
  name: "huge",
  folder: () => syntheticFolder,
  answer: (_path, read) => plainAnswer(read, false),
};

const syntheticFolder: Folder = {
  read: async (path) => {
    const { syntheticFile } = await import("./synthetic-dossier.ts");
    return syntheticFile(path);
  },
};
