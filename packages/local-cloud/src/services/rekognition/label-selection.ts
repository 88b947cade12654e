import type { DetectedLabel } from '@claimstream/local-vision';
import { labelTaxonomy } from './label-taxonomy.ts';

/** What a caller asks DetectLabels to leave in or out. */
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

/** Labels sure enough and asked for, surest first. */
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
