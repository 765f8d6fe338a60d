/**
 * FHIR R4 PlanDefinition, as far as a pathway fills it: https://hl7.org/fhir/R4/plandefinition.html. Values are plain JSON, in the order of
 * the specification.
 */
export interface FhirCoding {
  readonly system: string;
  readonly code: string;
}
/** The translation extension of a text: https://hl7.org/fhir/R4/extension-translation.html */
export interface Translated {
  readonly extension: readonly {
    readonly url: 'http://hl7.org/fhir/StructureDefinition/translation';
    readonly extension: readonly [
      { readonly url: 'lang'; readonly valueCode: string },
      { readonly url: 'content'; readonly valueString: string },
    ];
  }[];
}
export interface FhirConcept {
  readonly coding?: readonly FhirCoding[];
  readonly text?: string;
  readonly _text?: Translated;
}
export interface FhirQuantity {
  readonly value: number;
  readonly comparator?: '<' | '<=' | '>' | '>=';
  readonly unit: string;
  readonly system: 'http://unitsofmeasure.org';
  readonly code: string;
}
export interface FhirUsage {
  readonly code: FhirCoding;
  readonly valueCodeableConcept?: FhirConcept;
  readonly valueRange?: { readonly low?: FhirQuantity; readonly high?: FhirQuantity };
}
export interface FhirGoal {
  readonly id: string;
  readonly description: FhirConcept;
  readonly addresses: readonly FhirConcept[];
  readonly target: readonly {
    readonly measure?: FhirConcept;
    readonly detailQuantity?: FhirQuantity;
    readonly detailRange?: { readonly low: FhirQuantity; readonly high: FhirQuantity };
    readonly due: FhirQuantity;
  }[];
}
export interface FhirCondition {
  readonly kind: 'applicability';
  readonly expression: { readonly description: string; readonly language: 'text/fhirpath'; readonly expression: string };
}
export interface FhirAction {
  readonly id: string;
  readonly title: string;
  readonly _title: Translated;
  readonly description?: string;
  readonly _description?: Translated;
  readonly priority?: 'routine' | 'urgent' | 'asap' | 'stat';
  readonly code?: readonly FhirConcept[];
  readonly documentation?: readonly FhirArtifact[];
  readonly goalId?: readonly string[];
  readonly trigger?: readonly {
    readonly type: 'data-changed';
    readonly data: readonly {
      readonly type: 'Observation';
      readonly codeFilter: readonly { readonly path: 'code'; readonly code: readonly FhirCoding[] }[];
    }[];
    readonly condition: { readonly language: 'text/fhirpath'; readonly expression: string };
  }[];
  readonly condition?: readonly FhirCondition[];
  readonly relatedAction?: readonly {
    readonly actionId: string;
    readonly relationship: 'after-start';
    readonly offsetDuration: FhirQuantity;
  }[];
  readonly timingTiming?: {
    readonly repeat: {
      readonly boundsDuration?: FhirQuantity;
      readonly count?: number;
      readonly frequency: number;
      readonly period: number;
      readonly periodUnit: 'd' | 'wk' | 'mo' | 'a';
    };
  };
  readonly participant?: readonly { readonly type: 'patient' | 'practitioner' | 'related-person' }[];
  readonly action?: readonly FhirAction[];
}
export interface FhirArtifact {
  readonly type: 'citation' | 'documentation';
  readonly display: string;
  readonly url?: string;
}
export interface PlanDefinition {
  readonly resourceType: 'PlanDefinition';
  readonly id: string;
  readonly url: string;
  readonly version: string;
  readonly name: string;
  readonly title: string;
  readonly _title: Translated;
  readonly type: FhirConcept;
  readonly status: 'active';
  readonly experimental: boolean;
  readonly date: string;
  readonly description: string;
  readonly _description: Translated;
  readonly useContext: readonly FhirUsage[];
  readonly relatedArtifact: readonly FhirArtifact[];
  readonly goal: readonly FhirGoal[];
  readonly action: readonly FhirAction[];
}
