// Keeps an installed kiosk working without a network, and brings new versions in when nobody is there.
// Where any of this fails, the kiosk runs all the same.
(function () {
  "use strict";
  if (!("serviceWorker" in navigator) || !window.isSecureContext) return;
  var root = document.documentElement;
  var quiet = 20000; // ms without a touch before a new version may come in
  var touched = Date.now();
  var before = navigator.serviceWorker.controller;
  var swapped = false; // whether another version than the one on the screen is in charge
  ["pointerdown", "keydown", "wheel"].forEach(function (kind) {
    window.addEventListener(kind, function (event) {
      if (event.isTrusted) touched = Date.now();
    }, { capture: true, passive: true });
  });

  /** On the first screen, with nothing answered, and nobody near. */
  function nobody() {
    return root.hasAttribute("data-vacant") && Date.now() - touched >= quiet;
  }

  /** Has a new version take over, and shows it, each at a moment when nobody is there. */
  function offer(registration) {
    setInterval(function () {
      if (!nobody()) return;
      if (swapped) location.reload();
      else if (registration.waiting) registration.waiting.postMessage("swap");
    }, 1000);
  }

  navigator.serviceWorker.addEventListener("controllerchange", function () {
    // The first worker takes over a page that is up to date already.
    swapped = before !== null;
    before = navigator.serviceWorker.controller;
    if (swapped && nobody()) location.reload();
  });

  // The page's policy allows this one script address, and no other.
  var address = "sw.js";
  if (window.trustedTypes && trustedTypes.createPolicy) {
    address = trustedTypes.createPolicy("kiosk", { createScriptURL: function () { return "sw.js"; } }).createScriptURL("");
  }

  navigator.serviceWorker.register(address, { updateViaCache: "none" }).then(
    function (registration) {
      offer(registration);
      // The version that serves this page works; older ones may go.
      var served = function () {
        if (!swapped && root.hasAttribute("data-ready") && navigator.serviceWorker.controller) {
          navigator.serviceWorker.controller.postMessage("served");
        }
      };
      setTimeout(served, 3000);
      setInterval(function () {
        registration.update().catch(function () {});
      }, 3600000);
      if (navigator.storage && navigator.storage.persist) navigator.storage.persist().catch(function () {});
    },
    function () {}
  );
})();
