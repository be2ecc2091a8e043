import { HELP_STEPS } from "./help-steps.ts";

/** How to bring, code, check and keep work of one's own, each step with a picture of the desk. */
export function WorkPage() {
  return (
    <>
      <p className="help-lead">
        What you add is a workspace: a layer of your own over the dossier. It stays in this browser, is saved with every
        edit, and every step can be undone.
      </p>
      <ol className="help-steps">
        {HELP_STEPS.map(({ title, words, alt, light, dark }) => (
          <li key={title}>
            <h3>{title}</h3>
            {words.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <img className="help-picture help-light" src={light} alt={alt} width={1200} height={800} loading="lazy" />
            <img className="help-picture help-dark" src={dark} alt={alt} width={1200} height={800} loading="lazy" />
          </li>
        ))}
      </ol>
    </>
  );
}
