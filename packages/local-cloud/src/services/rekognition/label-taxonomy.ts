import type { LabelName } from '@claimstream/local-vision';

interface Place {
  parents: string[];
  aliases: string[];
  category: string;
}

const vehicle = (parents: string[], aliases: string[] = []): Place => ({
  parents,
  aliases,
  category: 'Vehicles and Automotive',
});

/** Each label's place in Rekognition's taxonomy. */
export const labelTaxonomy: Readonly<Record<LabelName, Place>> = {
  Person: { parents: [], aliases: ['Human'], category: 'Person Description' },
  Bicycle: vehicle(['Transportation', 'Vehicle'], ['Bike']),
  Car: vehicle(['Transportation', 'Vehicle'], ['Automobile']),
  Motorcycle: vehicle(['Transportation', 'Vehicle'], ['Motor']),
  Bus: vehicle(['Transportation', 'Vehicle']),
  Truck: vehicle(['Transportation', 'Vehicle']),
  Vehicle: vehicle(['Transportation']),
  Document: { parents: ['Text'], aliases: [], category: 'Text and Documents' },
  'Id Cards': { parents: ['Document', 'Text'], aliases: ['Passport'], category: 'Text and Documents' },
  'Driving License': { parents: ['Document', 'Text'], aliases: [], category: 'Text and Documents' },
  Text: { parents: [], aliases: [], category: 'Text and Documents' },
};
