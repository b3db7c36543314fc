import type { FactChanges } from '../facts/facts.ts';
import { createRandom } from '../facts/random.ts';
import { varySpec } from '../layout/vary-spec.ts';
import {
  businessLicence,
  businessLicencePortrait,
  businessLicenceWithTerm,
  legalPersonLicence,
  soleTraderLicence,
} from './business-licence.ts';
import {
  agreement,
  dealerAuthorisation,
  developerPromise,
  equityLetter,
  statement,
  telecomPromise,
} from './company-letters.ts';
import { audiovisual, broadcastProduction, networkCulture, publications } from './culture-permits.ts';
import { drawKind } from './draw-kind.ts';
import { driverTraining, privateNonEnterprise, privateSchool, publicInstitution } from './education-papers.ts';
import {
  creditReporting,
  finance,
  fundSales,
  insuranceAgent,
  insuranceBroker,
  insuranceIntermediary,
  privateFundManager,
  securities,
} from './finance-papers.ts';
import { drawLetterKind, type LetterKind } from './letter-kind.ts';
import { medicalFounding, medicalInstitution } from './medical-papers.ts';
import {
  acceptanceNotice,
  openingApproval,
  refusalNotice,
  situationLetter,
  vehicleAdmission,
} from './official-letters.ts';
import type { CertificateKind, DrawnPaper } from './paper.ts';
import { icpFiling, unifiedCode } from './registry-papers.ts';
import { admissionRules, disputeRules, platformTerms, regulation } from './rule-documents.ts';
import { telecomAnnex, telecomListed, telecomSeeAnnex } from './telecom-permits.ts';
import { compulsoryCertification, food, medicalDevices, presale, sale, saleFiling } from './trade-permits.ts';

const certificates: readonly CertificateKind[] = [
  businessLicence,
  businessLicenceWithTerm,
  businessLicencePortrait,
  soleTraderLicence,
  legalPersonLicence,
  networkCulture,
  audiovisual,
  broadcastProduction,
  publications,
  telecomListed,
  telecomSeeAnnex,
  telecomAnnex,
  food,
  medicalDevices,
  compulsoryCertification,
  presale,
  sale,
  saleFiling,
  privateSchool,
  publicInstitution,
  privateNonEnterprise,
  driverTraining,
  medicalInstitution,
  medicalFounding,
  finance,
  securities,
  fundSales,
  privateFundManager,
  insuranceBroker,
  insuranceAgent,
  insuranceIntermediary,
  creditReporting,
  unifiedCode,
  icpFiling,
];

const letters: readonly LetterKind[] = [
  refusalNotice,
  acceptanceNotice,
  openingApproval,
  vehicleAdmission,
  situationLetter,
  agreement,
  equityLetter,
  dealerAuthorisation,
  telecomPromise,
  developerPromise,
  statement,
  platformTerms,
  admissionRules,
  disputeRules,
  regulation,
];

/** Every kind that can be drawn: certificates first, then papers that are running text. */
export const paperKinds: readonly string[] = [...certificates, ...letters].map(({ kind }) => kind);

/**
 * Draws one paper of a kind with everything on it invented, and says what stands on it. The same kind, seed and
 * changes give the same pixels on the same machine.
 *
 * @param kind one of `paperKinds`
 */
export function drawPaper(kind: string, seed: string | number, changes: FactChanges = {}): DrawnPaper {
  const certificate = certificates.find((known) => known.kind === kind);
  if (certificate !== undefined) return drawKind(certificate, seed, changes);
  const letter = letters.find((known) => known.kind === kind);
  if (letter === undefined) throw new Error(`no such kind of paper: ${kind}`);
  return drawLetterKind(letter, seed, changes);
}

/** The same with the certificate laid out otherwise: see `varySpec`. Running text has one layout. */
export function drawVariedPaper(kind: string, seed: string | number): DrawnPaper {
  const certificate = certificates.find((known) => known.kind === kind);
  const random = createRandom(`layout/${kind}/${seed}`);
  return certificate === undefined
    ? drawPaper(kind, seed)
    : drawKind(certificate, seed, {}, (spec) => varySpec(spec, random));
}

/** The same with another title over it, in the lines given: an application form, a near name. */
export function drawTitledPaper(kind: string, seed: string | number, titleLines: readonly string[]): DrawnPaper {
  const certificate = certificates.find((known) => known.kind === kind);
  if (certificate === undefined) throw new Error(`no such kind of certificate: ${kind}`);
  return drawKind(certificate, seed, {}, (spec) => ({ ...spec, titleLines }));
}
