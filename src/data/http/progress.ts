import { writeCount } from "#domain/shared/wording.ts";

/** How far loading is, for a sentence to the reader: "Reading 9 articles, 4 done". */
export type Progress = {
  /** What is being read: "9 articles". */
  readonly what: string;
  readonly done: number;
  readonly total: number;
  /** Of everything there is to read, between 0 and 1; never falls. */
  readonly share: number;
};

/** Counts what has come and words it: the articles first, since one can count them, then the lists of records. */
export class Tally {
  readonly #articles: number;
  readonly #lists: number;
  readonly #tell: (progress: Progress) => void;
  #articlesDone = 0;
  #listsDone = 0;

  constructor(articles: number, lists: number, tell: (progress: Progress) => void) {
    this.#articles = articles;
    this.#lists = lists;
    this.#tell = tell;
    this.#say();
  }

  articleDone(): void {
    this.#articlesDone += 1;
    this.#say();
  }

  listDone(): void {
    this.#listsDone += 1;
    this.#say();
  }

  /** Everything has come; what is left is to go through the records. */
  allCame(records: number): void {
    this.#tell({ what: writeCount(records, "record"), done: 0, total: 1, share: 1 });
  }

  #say(): void {
    const share = (this.#articlesDone + this.#listsDone) / (this.#articles + this.#lists);
    if (this.#articlesDone < this.#articles) {
      const what = writeCount(this.#articles, "article");
      this.#tell({ what, done: this.#articlesDone, total: this.#articles, share });
    } else {
      const what = writeCount(this.#lists, "list of records", "lists of records");
      this.#tell({ what, done: this.#listsDone, total: this.#lists, share });
    }
  }
}
