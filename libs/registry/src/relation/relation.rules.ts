import { SENSITIVITIES, type Sensitivity } from '@careway/contracts';

export type Audience = 'care-team' | 'proxies';
export type Decision = 'share' | 'withhold';
/** What a member decided about one kind of sensitive items. */
export interface Decided {
  readonly label: Sensitivity;
  readonly audience: Audience;
  readonly decision: Decision;
}

const decidedAs = (decisions: readonly Decided[], audience: Audience, label: Sensitivity): Decision | undefined =>
  decisions.find((one) => one.audience === audience && one.label === label)?.decision;

/**
 * The labels that the care team sees: all but those withheld. It holds behind the door with a reason too: an emergency opens the
 * record, not what the member closed to clinicians.
 */
export const labelsOfCareTeam = (decisions: readonly Decided[]): readonly Sensitivity[] =>
  SENSITIVITIES.filter((label) => decidedAs(decisions, 'care-team', label) !== 'withhold');

/** The labels that a proxy sees: `general`, those given with the grant, those shared with all proxies; what is withheld wins. */
export const labelsOfProxy = (decisions: readonly Decided[], granted: readonly Sensitivity[]): readonly Sensitivity[] =>
  SENSITIVITIES.filter((label) => {
    const decision = decidedAs(decisions, 'proxies', label);
    return label === 'general' || (decision === 'share' || granted.includes(label) ? decision !== 'withhold' : false);
  });
