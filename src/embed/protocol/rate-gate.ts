/**
 * Lets through so many a second, whichever second one looks at. Times are milliseconds of one clock that never runs back;
 * what is turned away does not count.
 */
export function createRateGate(perSecond: number): (now: number) => boolean {
  let passed: number[] = [];
  return (now) => {
    passed = passed.filter((at) => now - at < 1000);
    return passed.length < perSecond && passed.push(now) > 0;
  };
}
