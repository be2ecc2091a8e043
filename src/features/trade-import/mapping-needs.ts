import type { FileSample } from "#domain/trade/import/file-sample.ts";
import type { Mapping, Role } from "#domain/trade/import/mapping.ts";
import { type MappingQuestion, type QuestionTopic, questionsOf } from "#domain/trade/import/mapping-questions.ts";

/** What is written in two ways that mean different things, and is asked even though the rows can be read. */
const WAYS_OF_WRITING: readonly QuestionTopic[] = ["numbers", "dates"];

/** Whether a column of the file has the role. */
export function hasRole(mapping: Mapping, role: Role): boolean {
  return mapping.columns.some((column) => column.role === role);
}

/** Whether the two ends are told by who reports, with whom, and in which direction. */
export function tellsByReporter(mapping: Mapping): boolean {
  const reports = hasRole(mapping, "reporter") || mapping.fixed.reporter !== null;
  return reports && (hasRole(mapping, "partner") || mapping.wide?.headersAre === "partner");
}

/** What no row can be read without and nothing says yet. */
export function needsOf(sample: FileSample, mapping: Mapping): readonly MappingQuestion[] {
  return questionsOf(sample, mapping, false).filter(({ about }) => !WAYS_OF_WRITING.includes(about));
}

/** What of a proposal may be read in two ways and was not settled by the reader. `settled` are the topics she answered. */
export function doubtsOf(
  questions: readonly MappingQuestion[],
  settled: ReadonlySet<QuestionTopic>,
): readonly MappingQuestion[] {
  return questions.filter(({ about }) => WAYS_OF_WRITING.includes(about) && !settled.has(about));
}
