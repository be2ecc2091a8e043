/** Does something that takes time, then says that it was done; or why not. */
export type Act = (work: () => Promise<unknown>, words: string) => void;
