import { runToEnd, type Steps } from "../../layout/layout-input.ts";
import { cubeRowSteps, type IndexFlowsInput } from "./cube-rows.ts";
import { cubeSteps, type FlowCube } from "./flow-cube.ts";

/** Makes trade ready for windows by exporter, importer and pair; the work of a worker. Linear in the records. */
export function* indexFlowSteps(input: IndexFlowsInput): Steps<FlowCube> {
  const rows = cubeRowSteps(input);
  let step = rows.next();
  for (; !step.done; step = rows.next()) yield step.value * 0.6;
  const cube = cubeSteps(step.value);
  let part = cube.next();
  for (; !part.done; part = cube.next()) yield 0.6 + part.value * 0.4;
  return part.value;
}

/** The same in one go. */
export const indexFlows = (input: IndexFlowsInput): FlowCube => runToEnd(indexFlowSteps(input));
