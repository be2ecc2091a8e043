import { fold } from "../find/folded.ts";
import { spellingRank } from "../find/spelling-rank.ts";
import type { ActorId } from "../shared/ids.ts";

/** A state or territory of ISO 3166-1: its alpha-3 code, which is its id on the desk, and its English name. */
export type IsoState = { readonly code: ActorId; readonly name: string };

/** ISO 3166-1 (2020, with its newsletters): alpha-2 and alpha-3 code of each, without a space. */
const CODES =
  "ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH BBBRB BDBGD BEBEL " +
  "BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS BTBTN BVBVT BWBWA BYBLR BZBLZ CACAN CCCCK CDCOD " +
  "CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CWCUW CXCXR CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA " +
  "DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK FMFSM FOFRO FRFRA GAGAB GBGBR GDGRD GEGEO GFGUF " +
  "GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS GTGTM GUGUM GWGNB GYGUY HKHKG HMHMD HNHND HRHRV HTHTI HUHUN " +
  "IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN ISISL ITITA JEJEY JMJAM JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA " +
  "KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE " +
  "MFMAF MGMDG MHMHL MKMKD MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM " +
  "NCNCL NENER NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM " +
  "PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP SHSHN SISVN " +
  "SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF TGTGO THTHA TJTJK TKTKL " +
  "TLTLS TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA UMUMI USUSA UYURY UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR " +
  "VNVNM VUVUT WFWLF WSWSM YEYEM YTMYT ZAZAF ZMZMB ZWZWE";

/** Every state and territory of ISO 3166-1 by both of its codes: `["DE", "DEU"]`. Names of theirs are the browser's, in any language. */
export const isoCodes = (): readonly (readonly [alpha2: string, alpha3: string])[] =>
  CODES.split(" ").map((pair) => [pair.slice(0, 2), pair.slice(2)]);

/** What some are called beside the name that the browser knows them by. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  ARE: ["UAE", "Emirates"],
  CIV: ["Ivory Coast"],
  COD: ["DR Congo", "Democratic Republic of the Congo", "DRC"],
  COG: ["Republic of the Congo", "Congo"],
  CPV: ["Cabo Verde"],
  CZE: ["Czech Republic"],
  GBR: ["UK", "Britain", "Great Britain"],
  HKG: ["Hong Kong"],
  KOR: ["Republic of Korea"],
  MAC: ["Macau", "Macao"],
  MKD: ["Macedonia"],
  MMR: ["Burma", "Myanmar"],
  NLD: ["Holland", "The Netherlands"],
  PRK: ["DPRK"],
  PSE: ["Palestine"],
  RUS: ["Russian Federation"],
  SWZ: ["Swaziland"],
  SYR: ["Syrian Arab Republic"],
  TLS: ["East Timor"],
  TUR: ["Turkey", "Türkiye"],
  USA: ["US", "America", "United States of America"],
  VAT: ["Holy See", "Vatican"],
  VNM: ["Viet Nam"],
};

/** Where the browser's name is longer than what a map would say. */
const SHORTER: Readonly<Record<string, string>> = {
  COD: "DR Congo",
  COG: "Congo",
  HKG: "Hong Kong",
  MAC: "Macao",
  MMR: "Myanmar",
  PSE: "Palestine",
  TUR: "Turkey",
};

/** Words without case, accents and signs. */
const plain = (words: string) =>
  fold(words)
    .text.replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^the /, "");

type Spelled = { readonly state: IsoState; readonly spellings: readonly string[] };
type Names = { readonly all: readonly Spelled[]; readonly bySpelling: ReadonlyMap<string, IsoState> };
let names: Names | null = null;

/** Names are the browser's own (`Intl.DisplayNames`, English), so that none has to be shipped; read once. */
function allNames(): Names {
  if (names !== null) return names;
  const display = new Intl.DisplayNames("en", { type: "region" });
  const all: Spelled[] = [];
  const bySpelling = new Map<string, IsoState>();
  for (const [alpha2, code] of isoCodes()) {
    const full = display.of(alpha2) ?? code;
    const state = { code: code as ActorId, name: SHORTER[code] ?? full };
    const spellings = [full, state.name, ...(ALSO[code] ?? [])].map(plain);
    all.push({ state, spellings });
    for (const spelling of [plain(code), ...spellings]) bySpelling.set(spelling, state);
  }
  names = { all, bySpelling };
  return names;
}

/** The state that words name, by its English name, another common one or its alpha-3 code, case and accents aside; or `null`. */
export const stateCalled = (words: string): IsoState | null => allNames().bySpelling.get(plain(words)) ?? null;

/**
 * States that words begin to name, by any of their spellings: those that are called so first, then those whose name begins
 * so, then those in whose name a word does; none for no words.
 */
export function statesLike(words: string): readonly IsoState[] {
  const wanted = plain(words);
  if (wanted === "") return [];
  const called = stateCalled(words);
  const ranked: [IsoState[], IsoState[], IsoState[]] = [[], [], []];
  for (const { state, spellings } of allNames().all) {
    const rank = state === called ? 0 : Math.min(...spellings.map((one) => spellingRank(one, wanted)));
    ranked[rank]?.push(state);
  }
  return ranked.flat();
}
