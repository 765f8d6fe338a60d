import { Component, computed, inject, input } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { CareCard } from '@careway/portal-ui/card';
import { NumberLine, type Point, Trend } from '@careway/portal-ui/data';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Link } from '@careway/portal-ui/link';
import { Flag } from '@careway/portal-ui/tag';
import type { MemberSurveyQuery } from '../generated/graph.ts';
import { lookOf } from '../intake/urgency.ts';
import { standingOf, zonesOf } from './score-line.ts';
import { feedbackOn, SubjectLine } from './subject-line.ts';

const PRESSING: readonly (string | null)[] = ['SOON', 'URGENT', 'EMERGENCY'];

/** What was answered: the score in words, on its line and over time, what it means, and what happens now. */
@Component({
  selector: 'cw-survey-result',
  imports: [Button, CareCard, Flag, Icon, Link, NumberLine, SubjectLine, TPipe, Trend, WhenPipe],
  host: { class: 'talk stack' },
  templateUrl: './survey-result.html',
})
export class SurveyResult {
  private readonly i18n = inject(I18n);
  readonly of = input.required<NonNullable<MemberSurveyQuery['survey']>>();
  /** All scores of the instrument up to this one, the oldest first. */
  readonly before = input.required<readonly Point[]>();

  /** What can be said in one’s own words is about the same visit, else about the clinic. */
  protected readonly ownWords = computed(() => feedbackOn(this.of().about));
  /** How urgent a triage table finds it, where somebody should look soon. */
  protected readonly pressing = computed(() => {
    const { urgency, findings } = this.of();
    if (urgency === null || !PRESSING.includes(urgency)) return undefined;
    const advice = [...new Set(findings.flatMap((one) => (one.urgency === urgency ? (one.advice ?? []) : [])))];
    const key = urgency.toLowerCase();
    return { urgency, look: lookOf(urgency), advice, title: `member.intake.urgency.${key}`, text: `member.intake.urgency-text.${key}` };
  });
  protected readonly line = computed(() => {
    const { instrument, score, band } = this.of();
    if (score === null || !band) return undefined;
    const shown = this.i18n.t('member.survey.points', { score, most: instrument.highest });
    const label = this.i18n.t('member.survey.line', { name: instrument.name, score, most: instrument.highest, words: band.name });
    return { value: score, shown, from: instrument.lowest, zones: zonesOf(instrument), standing: standingOf(band.standing), label };
  });
  /** How it went since the time before, in words. */
  protected readonly course = computed(() => {
    const { course, previous, instrument } = this.of();
    if (course === null || previous === null) return undefined;
    return this.i18n.t(`member.survey.course.${course.toLowerCase()}`, { before: previous, most: instrument.highest });
  });
  /** The band that one wishes to be in, behind the trend. */
  protected readonly goal = computed(() => {
    const { bands, better } = this.of().instrument;
    const at = bands.findIndex(({ standing }) => standing === 'GOAL');
    const [band, next] = [bands[at], bands[at + 1]];
    if (!band) return undefined;
    return { name: band.name, band: better === 'LOWER' ? { to: next ? next.from - 1 : band.from } : { from: band.from } };
  });
}
