/** CloudFront belongs to no region. */
export const distributionArn = ({ accountId }: { accountId: string }, id: string): string =>
  `arn:aws:cloudfront::${accountId}:distribution/${id}`;
