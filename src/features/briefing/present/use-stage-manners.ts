import { useEffect, useState } from "react";

const HIDE_AFTER_MS = 3_000;

/** Whether the pointer has rested long enough to be hidden. */
export function useIdlePointer(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    let timer = setTimeout(() => setIdle(true), HIDE_AFTER_MS);
    const onMove = () => {
      clearTimeout(timer);
      setIdle(false);
      timer = setTimeout(() => setIdle(true), HIDE_AFTER_MS);
    };
    addEventListener("pointermove", onMove);
    addEventListener("pointerdown", onMove);
    return () => {
      clearTimeout(timer);
      removeEventListener("pointermove", onMove);
      removeEventListener("pointerdown", onMove);
    };
  }, []);
  return isIdle;
}

/** Keeps the screen awake where that is wanted, as long as it is shown, where the browser can; it is asked again when the page comes back. */
export function useWakeLock(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return;
    let lock: WakeLockSentinel | null = null;
    let isHeld = true;
    const ask = () => {
      if (document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
      // Refused where the battery is low or the frame may not: the talk goes on, the screen may darken.
      navigator.wakeLock.request("screen").then(
        (given) => {
          lock = given;
          if (!isHeld) void given.release();
        },
        () => undefined,
      );
    };
    ask();
    document.addEventListener("visibilitychange", ask);
    return () => {
      isHeld = false;
      document.removeEventListener("visibilitychange", ask);
      void lock?.release().catch(() => undefined);
    };
  }, [isWanted]);
}

/** Turns fullscreen on, or off where it is on. Where the browser refuses, the talk fills the window as before. */
export function toggleFullscreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
  else void document.documentElement.requestFullscreen?.().catch(() => undefined);
}

/** The time now, in milliseconds since 1970, anew each second; a tab that was away is right at once when it is back. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const tick = () => setNow(Date.now());
    const timer = setInterval(tick, 1_000);
    document.addEventListener("visibilitychange", tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", tick);
    };
  }, []);
  return now;
}
