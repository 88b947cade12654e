/** Building, deploying and serving the portal's site, shared by its stack and the local server. */
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
