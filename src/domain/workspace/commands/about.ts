import { type Method, sameMethod } from "../../reading/method.ts";
import type { About } from "../document.ts";
import type { Command } from "../step.ts";

/** Gives the workspace another name; nothing happens for an empty one. */
export function renameWorkspace(title: string): Command {
  const words = title.trim();
  return {
    label: "another name of the workspace",
    about: null,
    change: ({ about }) => {
      if (words !== "") about.title = words;
    },
  };
}

/** Says who codes. */
export function nameCoder(coder: string): Command {
  return {
    label: "another name of the coder",
    about: null,
    change: ({ about }) => {
      about.coder = coder.trim();
    },
  };
}

/** Gives the workspace a method of its own, or another one; `null` goes back to the reader's setting. */
export function chooseMethod(method: Method | null, label = "another method"): Command {
  return {
    label,
    about: null,
    change: ({ about }) => {
      const isSame =
        about.method === null || method === null ? about.method === method : sameMethod(about.method, method);
      if (!isSame) about.method = method;
    },
  };
}

/** Takes over everything another document of the same workspace says of itself. */
export function describe(about: About, label: string): Command {
  return {
    label,
    about: null,
    change: (draft) => {
      draft.about = about;
    },
  };
}
