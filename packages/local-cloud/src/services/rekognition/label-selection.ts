import type { DetectedLabel } from '@claimstream/local-vision';
import { labelTaxonomy } from './label-taxonomy.ts';

/** A caller's filters for DetectLabels. */
export interface GeneralLabelsSettings {
  LabelInclusionFilters?: string[];
  LabelExclusionFilters?: string[];
  LabelCategoryInclusionFilters?: string[];
  LabelCategoryExclusionFilters?: string[];
}

export interface Selection extends GeneralLabelsSettings {
  minConfidence: number;
  maxLabels: number;
}

/** Requested labels with enough confidence, the most confident first. */
export function selectLabels(labels: readonly DetectedLabel[], selection: Selection): DetectedLabel[] {
  const { LabelInclusionFilters: names, LabelCategoryInclusionFilters: categories } = selection;
  const included = (label: DetectedLabel) =>
    (!names?.length && !categories?.length) ||
    names?.includes(label.name) ||
    categories?.includes(labelTaxonomy[label.name].category);
  const excluded = (label: DetectedLabel) =>
    selection.LabelExclusionFilters?.includes(label.name) ||
    selection.LabelCategoryExclusionFilters?.includes(labelTaxonomy[label.name].category);
  return labels
    .filter((label) => label.confidence >= selection.minConfidence && included(label) && !excluded(label))
    .slice(0, selection.maxLabels);
}
