import "vitest-canvas-mock";
import "@testing-library/jest-dom/vitest";
