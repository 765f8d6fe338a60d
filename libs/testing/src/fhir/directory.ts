import { type BundleWriter, reference, type Reference } from './bundle.ts';

/** Where a family is treated, and by whom: the same in the bundle of every member of the family. */
export interface Practice {
  readonly clinic: string;
  readonly doctor: string;
  readonly name: string;
}
export interface Treating {
  readonly clinic: Reference;
  readonly doctor: Reference;
}

/** Writes clinic and doctor under ids of this bundle: only their identifiers tell that they are those of another one. */
export function writePractice(writer: BundleWriter, { clinic, doctor, name }: Practice): Treating {
  const address = [{ line: ['1 Harbour Street'], city: 'Haifa', district: 'Haifa', country: 'IL' }];
  const clinicId = writer.add('Organization', {
    identifier: [{ system: 'https://careway.example/clinics', value: clinic }],
    active: true,
    type: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/organization-type', code: 'prov' }], text: 'Healthcare Provider' }],
    name,
    address,
  });
  const doctorId = writer.add('Practitioner', {
    identifier: [{ system: 'https://careway.example/clinicians', value: doctor }],
    active: true,
    name: [{ family: 'Hadar', given: ['Rina'], prefix: ['Dr.'] }],
    gender: 'female',
    address,
  });
  return { clinic: reference(clinicId), doctor: reference(doctorId) };
}
