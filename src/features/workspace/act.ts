/** Does something that takes time, one thing after another, then says what it answers; or why it did not work. */
export type Act = (work: () => Promise<string>) => void;
