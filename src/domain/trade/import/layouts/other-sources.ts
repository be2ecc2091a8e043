import { bodyOf, type FileSample } from "../file-sample.ts";
import { columnOf, hasAll, type Layout, mappingOf, type Plan, wordsIn } from "./layout.ts";

/** Chatham House's resourcetrade.earth, its sheet "Trades". */
export const resourceTrade: Layout = {
  id: "resourcetrade",
  title: "resourcetrade.earth",
  recognises: (sample) => (hasAll(sample, ["exporteriso3", "importeriso3", "resource", "year"]) ? 1 : null),
  mapping: (sample) =>
    mappingOf(sample, "resourcetrade", {
      roles: {
        year: ["period", "year"],
        exporteriso3: ["exporter", "three letters of ISO 3166"],
        importeriso3: ["importer", "three letters of ISO 3166"],
        resource: ["commodity", "name of the resource"],
        value1000usd: ["value", "thousand US dollars"],
        weight1000kg: ["quantity", "tonnes"],
      },
      fixed: { quality: "estimate" },
      quantityUnit: "t",
      valueUnit: { currency: "USD", scale: 1_000 },
    }),
  note: ["Figures are reconciled from both sides’ reports, so they are estimates and nobody’s own word."],
};

const BACI_PLAN: Plan = {
  roles: {
    t: ["period", "year"],
    i: ["exporter", "number of UN Comtrade"],
    j: ["importer", "number of UN Comtrade"],
    k: ["commodity", "six-digit code of the Harmonised System"],
    v: ["value", "thousand US dollars"],
    q: ["quantity", "tonnes"],
  },
  fixed: { quality: "estimate" },
  quantityUnit: "t",
  valueUnit: { currency: "USD", scale: 1_000 },
};

/** CEPII's BACI: six columns of one letter. */
export const baci: Layout = {
  id: "baci",
  title: "CEPII BACI",
  recognises: (sample) => (hasAll(sample, ["t", "i", "j", "k", "v", "q"]) ? 1 : null),
  mapping: (sample) => mappingOf(sample, "baci", BACI_PLAN),
  note: [
    "BACI reconciles what both sides report, so its figures are estimates and nobody’s own word.",
    "Numbers of countries are Comtrade’s: 842 is the United States, 251 France, 699 India.",
  ],
};

/** CREA prices the same flows under several scenarios: one is read. */
function scenarioOf(sample: FileSample): readonly string[] {
  const seen = wordsIn(sample, columnOf(sample, "pricingscenario"));
  return seen.includes("default") || seen.length === 0 ? ["default", ""] : seen.slice(0, 1);
}

/** The fossil fuel tracker of the Centre for Research on Energy and Clean Air. */
export const crea: Layout = {
  id: "crea",
  title: "CREA, Russia fossil tracker",
  recognises: (sample) =>
    hasAll(sample, ["commodity", "date", "valuetonne"]) &&
    columnOf(sample, "originiso2", "destinationiso2", "destinationcountry") !== null
      ? 1
      : null,
  mapping: (sample) =>
    mappingOf(sample, "crea", {
      roles: {
        date: ["period", "day; the days of a month are added up"],
        originiso2: ["exporter", "two letters of ISO 3166"],
        ...(columnOf(sample, "destinationiso2") === null
          ? { destinationcountry: ["importer", "name of the state"] as const }
          : { destinationiso2: ["importer", "two letters of ISO 3166"] as const }),
        commodity: ["commodity", "name of the fuel"],
        valuetonne: ["quantity", "tonnes"],
        valueeur: ["value", "euros"],
      },
      keep: [
        {
          column: ["pricingscenario"],
          values: scenarioOf(sample),
          side: "in",
          why: "Other scenarios price the same flows again.",
        },
      ],
      fixed: { quality: "estimate" },
      quantityUnit: "t",
      valueUnit: { currency: "EUR", scale: 1 },
    }),
  note: [
    "Volumes and values are CREA’s estimates from ships and pipelines.",
    "Values stay in euros; nothing is converted.",
  ],
};

/** The first column of figures behind those of the row's place and time. */
function figureColumn(sample: FileSample): number | null {
  const named = [columnOf(sample, "entity"), columnOf(sample, "code"), columnOf(sample, "year", "day")];
  const body = bodyOf(sample);
  const found = sample.header.findIndex(
    (_, at) => !named.includes(at) && body.some((row) => /^-?\d[\d.eE+-]*$/.test((row[at] ?? "").trim())),
  );
  return found < 0 ? null : found;
}

/** Our World in Data: one place a row, and columns of figures. */
export const ourWorldInData: Layout = {
  id: "owid",
  title: "Our World in Data",
  recognises: (sample) => (hasAll(sample, ["entity", "code"]) && columnOf(sample, "year", "day") !== null ? 1 : null),
  mapping: (sample) => {
    const figure = figureColumn(sample);
    const header = figure === null ? "" : (sample.header[figure] ?? "");
    const mapping = mappingOf(sample, "owid", {
      roles: {
        year: ["period", "year"],
        day: ["period", "day"],
        // Regions have no code and stay out: they stand beside their countries.
        code: ["reporter", "three letters of ISO 3166"],
      },
      keep: [{ column: ["code"], values: [""], side: "out", why: "Regions stand beside their countries." }],
      fixed: {
        flow: /export/i.test(header) ? "export" : /import/i.test(header) ? "import" : null,
      },
    });
    const columns = mapping.columns.map((use, at) =>
      at === figure ? { ...use, role: "quantity" as const, why: "the first column of figures" } : use,
    );
    return { ...mapping, columns };
  },
  note: ["These tables name one country a row and no partner, so that they hold no flows between two countries."],
};
