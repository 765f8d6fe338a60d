/** A potassium in blood as a laboratory tells it: too low for its range, for a member known by the number on the card. */
export const potassium = (memberNumber: string, value: number) => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: [
    {
      fullUrl: `urn:uuid:${crypto.randomUUID()}`,
      resource: {
        ...{ resourceType: 'Observation', id: `potassium-${memberNumber}`, status: 'final' },
        category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'laboratory' }] }],
        code: { coding: [{ system: 'http://loinc.org', code: '2823-3' }], text: 'Potassium [Moles/volume] in Blood' },
        subject: { reference: `Patient?identifier=urn:careway:member-number|${memberNumber}` },
        ...{ effectiveDateTime: new Date().toISOString(), issued: new Date().toISOString() },
        valueQuantity: { value, unit: 'mmol/L', system: 'http://unitsofmeasure.org', code: 'mmol/L' },
        referenceRange: [{ low: quantity(3.5), high: quantity(5.1) }],
        interpretation: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation', code: 'L' }] }],
      },
    },
  ],
});

const quantity = (value: number) => ({ value, unit: 'mmol/L', system: 'http://unitsofmeasure.org', code: 'mmol/L' });
