import type { ActorId, PlaceCode, SourceId } from "../shared/ids.ts";
import type { PartialDate } from "../shared/month.ts";

type Common = {
  readonly id: ActorId;
  /** Full name as a reader expects it: "United States", "Shehbaz Sharif", "Shanghai Cooperation Organisation". */
  readonly name: string;
  /** What fits beside a node: "United States", "Sharif", "SCO". */
  readonly shortName: string;
  /** What fits inside a node: "USA", "S", "SCO". */
  readonly code: string;
  /** Other spellings a search should find. */
  readonly aliases: readonly string[];
};

/** A state; its id is its ISO 3166 alpha-3 code. */
export type StateActor = Common & { readonly kind: "state" };

/** A person, with the state represented over each interval. */
export type PersonActor = Common & {
  readonly kind: "person";
  readonly represents: readonly {
    readonly state: ActorId;
    readonly role: string;
    /** `null`: not recorded. */
    readonly from: PartialDate | null;
    /** `null`: still in office, or the end was not found. */
    readonly until: PartialDate | null;
  }[];
};

/** A grouping of states, with its members over intervals. */
export type OrganisationActor = Common & {
  readonly kind: "organisation";
  /** The code under which its trade is recorded, where it has any: `EUU` for the EU. */
  readonly place: PlaceCode | null;
  readonly members: readonly {
    readonly actor: ActorId;
    readonly from: PartialDate | null;
    readonly until: PartialDate | null;
    readonly source: SourceId | null;
  }[];
};

/** Whoever can be one end of a tie. */
export type Actor = StateActor | PersonActor | OrganisationActor;
