import { usePreferences } from "#state/preferences/preferences-context.tsx";
import { Kbd } from "#ui/Kbd.tsx";
import { KEY_GROUPS } from "../../wiring/key-groups.ts";

/** All keys, by view. The same list the handlers are written against. */
export function KeysPage() {
  const letters = usePreferences((preferences) => preferences.letterKeys);
  return (
    <>
      {letters ? null : <p className="mt-2 text-note text-warn">Single-letter keys are switched off in Settings.</p>}
      <KeyColumns groups={KEY_GROUPS} />
    </>
  );
}

/** Keys by view, each with what it does. */
export function KeyColumns({ groups }: { readonly groups: typeof KEY_GROUPS }) {
  return (
    <div className="keys-columns">
      {groups.map(({ title, keys }) => (
        <section key={title}>
          <h3>{title}</h3>
          <dl>
            {keys.map(([combination, what]) => (
              <div key={what} className="contents">
                <dt>
                  {combination.split(" ").map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
