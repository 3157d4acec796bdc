/* What the theme keeps between visits (the chosen colours), kept apart by site: the theme's own inline script as a
   file, so that a page needs no inline script. */
(function () {
  "use strict";
  window.__md_scope = new URL("../../", document.currentScript.src);
  window.__md_hash = function (text) {
    var hash = 0;
    for (var i = 0; i < text.length; i++) hash = (hash << 5) - hash + text.charCodeAt(i);
    return hash;
  };
  window.__md_get = function (key, storage, scope) {
    try {
      return JSON.parse((storage || localStorage).getItem((scope || window.__md_scope).pathname + "." + key));
    } catch (refused) {
      return null;
    }
  };
  window.__md_set = function (key, value, storage, scope) {
    try {
      (storage || localStorage).setItem((scope || window.__md_scope).pathname + "." + key, JSON.stringify(value));
    } catch (refused) {
      /* storage is off: the choice lasts for this page */
    }
  };
  /* The theme asks for the site map, which browsers refuse to read from file://: there it gets an empty one. */
  if (location.protocol === "file:") {
    var open = XMLHttpRequest.prototype.open;
    XMLHttpRequest.prototype.open = function (method, url) {
      if (/\/sitemap\.xml$/.test(String(url))) arguments[1] = "data:application/xml,%3Curlset%2F%3E";
      return open.apply(this, arguments);
    };
  }
})();
