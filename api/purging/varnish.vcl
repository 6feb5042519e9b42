# An example for Varnish with its module xkey (Debian: varnish, varnish-modules). Adapt the backend and the
# list of who may purge, and name the cache in CACHES_TO_PURGE with the kind "varnish".
vcl 4.1;

import xkey;

backend default {
    .host = "127.0.0.1";
    .port = "8000";
}

acl purgers {
    "127.0.0.1";
    "::1";
}

sub vcl_recv {
    if (req.method == "PURGE") {
        if (client.ip !~ purgers) {
            return (synth(403, "Not allowed"));
        }
        if (req.http.xkey-purge) {
            set req.http.let-go = xkey.purge(req.http.xkey-purge);
            return (synth(200, "Let go"));
        }
        if (req.http.xkey-softpurge) {
            set req.http.let-go = xkey.softpurge(req.http.xkey-softpurge);
            return (synth(200, "Let go softly"));
        }
        return (synth(400, "No keys"));
    }
}

sub vcl_backend_response {
    # as stale-while-revalidate says: what was let go softly is shown once more while a new one is fetched
    set beresp.grace = 30s;
    set beresp.keep = 0s;
}

sub vcl_deliver {
    unset resp.http.xkey;
}
