/** One of five steps on a scale with a middle, from the darkest low end to the darkest high end. */
export type DivergingStep = -2 | -1 | 0 | 1 | 2;

/** How a step is drawn wherever a line stands for it; pattern is mandatory, never colour alone (design.md, Stance). */
export type StrokePattern = "zigzag" | "dashes" | "dots" | "solid" | "double";

type StepStyle = {
  readonly pattern: StrokePattern;
  /** CSS custom properties of the line, its text, its wash, and its line on the lamp. */
  readonly line: string;
  readonly text: string;
  readonly tint: string;
  readonly onLamp: string;
};

const style = (name: string, pattern: StrokePattern): StepStyle => ({
  pattern,
  line: `--color-${name}`,
  text: `--color-${name}-text`,
  tint: `--color-${name}-tint`,
  onLamp: `--color-${name}-lamp`,
});

const STYLES: readonly StepStyle[] = [
  style("hostile", "zigzag"),
  style("strained", "dashes"),
  style("neutral", "dots"),
  style("cordial", "solid"),
  style("allied", "double"),
];

/** Pattern and token names of a step. */
export function stepStyle(step: DivergingStep): StepStyle {
  return STYLES[step + 2] as StepStyle;
}
