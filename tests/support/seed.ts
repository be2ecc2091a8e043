import fc from "fast-check";

/**
 * Properties are tried on the same cases at every run, so that a test tells of the change at hand and not of luck.
 * `npm run fuzz` looks for cases that nobody has seen, with another seed and many more runs.
 */
const SEED = 20_251_124;

const { ENTENTE_FUZZ_SEED: seed, ENTENTE_FUZZ_RUNS: runs } = process.env;
fc.configureGlobal({ seed: seed ? Number(seed) : SEED, ...(runs ? { numRuns: Number(runs) } : {}) });
