import { type RefObject, useLayoutEffect, useState } from "react";

/** Which field the keyboard is led to: the next one in need of something after a field, or a field by its name. */
type Aim = { readonly after: string } | { readonly at: string };

/**
 * Leads the keyboard through a form whose fields are named by `data-field`: an input, or what holds radio buttons. `next`
 * goes from a field to the next one that is still empty, at last to the button that adds; `to` goes to a field itself.
 */
export function useNextField(form: RefObject<HTMLFormElement | null>) {
  const [aim, setAim] = useState<Aim | null>(null);
  // After what was taken stands in its field.
  useLayoutEffect(() => {
    const element = form.current;
    if (!aim || !element) return;
    const fields = [...element.querySelectorAll<HTMLElement>("[data-field]")];
    const named = (name: string) => fields.findIndex(({ dataset }) => dataset.field === name);
    const found =
      "at" in aim ? fields[named(aim.at)] : fields.slice(named(aim.after) + 1).find((field) => !isFilled(field));
    focusOn(found ?? element.querySelector<HTMLElement>("[type=submit]"), "at" in aim);
  }, [form, aim]);
  return {
    next: (from: string) => setAim({ after: from }),
    to: (name: string) => setAim({ at: name }),
  };
}

const isFilled = (field: HTMLElement): boolean =>
  field instanceof HTMLInputElement ? field.value.trim() !== "" : field.querySelector("input:checked") !== null;

function focusOn(field: HTMLElement | null | undefined, anew: boolean): void {
  const target =
    field?.querySelector<HTMLElement>("input:checked") ?? field?.querySelector<HTMLElement>("input") ?? field;
  target?.focus();
  if (anew && target instanceof HTMLInputElement && target.type !== "radio") target.select();
}
