import { Component, computed, inject } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Drawer, PatientBanner, WhyNow, WorklistRow } from '@careway/portal-ui/work';
import { Section } from './section.ts';

@Component({
  selector: 'cw-work-section',
  imports: [Button, Drawer, Icon, PatientBanner, Section, TPipe, WhyNow, WorklistRow],
  templateUrl: './work.section.html',
})
export class WorkSection {
  private readonly i18n = inject(I18n);
  protected readonly facts = computed(() => [
    { label: this.i18n.t('design.patient.born'), value: '14.03.1979 (47)', ltr: true },
    { label: this.i18n.t('design.patient.sex'), value: this.i18n.t('design.patient.female') },
    { label: this.i18n.t('design.patient.number'), value: '55 104 882', ltr: true },
  ]);
  protected readonly allergies = computed(() => [this.i18n.t('design.patient.penicillin')]);
}
