/**
 * Whether a path is one of the application's own pages, which all are index.html. What has an extension is a file, and so is
 * everything under /assets: where such a file is missing the answer is 404, and not a page that a script cannot be.
 *
 * CloudFront runs this text too, so it is written for both.
 * @param {string} path
 * @returns {boolean}
 */
function isPage(path) {
  var name = path.slice(path.lastIndexOf('/') + 1);
  return path.indexOf('/assets/') !== 0 && name.indexOf('.') === -1;
}

/** The code of the CloudFront function that looks at each request before the cache does. */
function pageFunctionCode() {
  return `${isPage}
function handler(event) {
  var request = event.request;
  if (isPage(request.uri)) request.uri = '/index.html';
  return request;
}
`;
}

module.exports = { isPage, pageFunctionCode };
