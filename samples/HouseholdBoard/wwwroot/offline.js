// Lets the last look at the week be shown without a connection. Browsers allow it on safe lines and on the own machine only.
if ("serviceWorker" in navigator) navigator.serviceWorker.register("/sw.js");
