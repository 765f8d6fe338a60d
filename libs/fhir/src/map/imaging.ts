import type { DiagnosisImport } from '@careway/contracts';
import { codingOf } from '../element/concept.ts';
import { common, encounterIdOf, type Mapping, needed } from './reading.ts';

/** https://hl7.org/fhir/R4/imagingstudy.html: that pictures were taken; the pictures stay where they are. */
export const imaging: Mapping<DiagnosisImport['imaging'][number]> = (resource, reading) => {
  const { element } = resource;
  const series = element.children('series');
  const modality = element.first('modality') ?? series[0]?.child('modality');
  const status = needed(resource, 'status', element.text('status'));
  const shared = common(resource, reading, element.date('started') ?? series[0]?.date('started'));
  if (status === undefined || !shared) return undefined;
  const coding = codingOf(modality) ?? null;
  return {
    ...shared,
    encounterId: encounterIdOf(resource, reading),
    status,
    modality: coding,
    modalityText: modality?.text('display') ?? coding?.code ?? '',
    series: element.number('numberOfSeries') ?? series.length,
    instances: element.number('numberOfInstances') ?? series.reduce((sum, one) => sum + one.children('instance').length, 0),
    bodySite: series.map((one) => one.child('bodySite')?.text('display')).find((site) => site !== undefined) ?? null,
  };
};
