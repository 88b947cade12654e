/**
 * Whether a path is one of the application's pages, which are all index.html. A path with an extension is a file, and so is everything
 * under /assets: if such a file is missing the answer is 404, not a page in place of a script.
 *
 * CloudFront runs this text too, so it is written for both.
 * @param {string} path
 * @returns {boolean}
 */
function isPage(path) {
  var name = path.slice(path.lastIndexOf('/') + 1);
  return path.indexOf('/assets/') !== 0 && name.indexOf('.') === -1;
}

/** The code of the CloudFront function that runs before the cache on every request. */
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
