/** How the portal's site is built, deployed and answered: what its stack and the local server share. */
const { addresses, parameterNames } = require('./src/addresses.cjs');
const { cacheControl, contentType, isAsset, isCompressible, siteFiles } = require('./src/files.cjs');
const { isPage, pageFunctionCode } = require('./src/pages.cjs');
const { portalConfig, readParameters } = require('./src/portal-config.cjs');
const { headersPolicy, securityHeaders } = require('./src/security-headers.cjs');

module.exports = {
  addresses,
  cacheControl,
  contentType,
  headersPolicy,
  isAsset,
  isCompressible,
  isPage,
  pageFunctionCode,
  parameterNames,
  portalConfig,
  readParameters,
  securityHeaders,
  siteFiles,
};
