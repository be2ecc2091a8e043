/**
 * Lets through so many a second, whichever second one looks at. Times are milliseconds of one clock that never runs back;
 * what is turned away does not count.
 */
export function createRateGate(perSecond: number): (now: number) => boolean {
  const passed: number[] = [];
  let oldest = 0;
  return (now) => {
    const before = passed[oldest];
    if (before !== undefined && now - before < 1000) return false;
    passed[oldest] = now;
    oldest = (oldest + 1) % perSecond;
    return true;
  };
}
