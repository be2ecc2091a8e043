/** Arabic letters in the shapes they take in words, ligatures among them; ornate brackets have no other form. */
const SHAPE = /[\uFB50-\uFD3D\uFD50-\uFDFF\uFE70-\uFEFC]/gu;

/**
 * The text with ordinary letters in place of Arabic presentation forms, which some files write instead and nobody can
 * search for; the text is in the order of reading. Marks that are shown over a blank or a stroke lose what carries them.
 */
export function ordinaryLetters(text: string): string {
  return text.replace(SHAPE, (shape) => {
    const letters = shape.normalize("NFKC");
    return /^[ \u0640]\p{Mn}+$/u.test(letters) ? letters.slice(1) : letters;
  });
}
