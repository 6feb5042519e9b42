<?php
/* Plugin Name: Regional site. In wp-config.php: define('STEUNPUNT_API', 'https://…/api/v1');
   define('STEUNPUNT_REGION', 'PO2601'); // your region: its additions, its numbers, its own texts
   define('STEUNPUNT_LINK', '/informatie/%s'); // where your pages are, by slug: links between texts lead there
   and, once you have created a webhook: define('STEUNPUNT_SECRET', 'whsec_…'); */

const STEUNPUNT_OTHER_LANGUAGE = [
    'nl' => 'Deze tekst is er nog niet in uw taal.',
    'nl-x-simple' => 'Deze tekst is er nog niet in makkelijke taal.',
    'en' => 'This text is not available in your language yet.',
    'ar' => 'هذا النص غير متوفر بلغتك بعد.',
    'tr' => 'Bu metin henüz sizin dilinizde yok.',
    'pl' => 'Tego tekstu nie ma jeszcze w Twoim języku.',
    'uk' => 'Цього тексту ще немає вашою мовою.',
];

// Show a text: [steunpunt id="0b0c…" language="nl"]. It is fetched once, and kept until the feed says that it changed.
add_shortcode('steunpunt', function ($attributes) {
    $attributes = shortcode_atts(['id' => '', 'language' => 'nl'], $attributes);
    $text = steunpunt_text($attributes['id'], $attributes['language']);
    if (!$text) {
        return '';
    }
    $html = '<h2>' . esc_html($text['title']) . '</h2>' . implode('', array_column($text['body'], 'html'));
    return steunpunt_notice($text) . sprintf(
        '<div lang="%s" dir="%s">%s</div>',
        esc_attr($text['language']), esc_attr($text['direction']), steunpunt_links($html)
    );
});

// Tell readers, in their own language, that the text is in another one.
function steunpunt_notice($text) {
    $asked = $text['requestedLanguage'];
    if ($asked === $text['language']) {
        return '';
    }
    $known = isset(STEUNPUNT_OTHER_LANGUAGE[$asked]) ? $asked : 'en';
    $sentence = esc_html(STEUNPUNT_OTHER_LANGUAGE[$known]);
    return "<p class=\"steunpunt-notice\" lang=\"$known\" dir=\"auto\">$sentence</p>";
}

// A link between texts has the id and the slug of its target: make it one to your own page, or leave the words.
function steunpunt_links($html) {
    $link = '~<a href="[^"]*" data-article="([^"]*)" data-slug="([^"]*)">(.*?)</a>~s';
    return preg_replace_callback($link, function ($found) {
        $page = defined('STEUNPUNT_LINK') ? sprintf(STEUNPUNT_LINK, $found[2]) : '';
        return $page ? '<a href="' . esc_attr($page) . "\">$found[3]</a>" : $found[3];
    }, $html);
}

// Ask the API: the status, and the answer when there is one. A status of 0: it could not be reached.
function steunpunt_get($path, $query) {
    $url = add_query_arg(array_map('rawurlencode', $query), STEUNPUNT_API . '/' . $path);
    $response = wp_remote_get($url, ['timeout' => 5]);
    $status = (int) wp_remote_retrieve_response_code($response);
    return [$status, $status === 200 ? json_decode(wp_remote_retrieve_body($response), true) : null];
}

function steunpunt_region() {
    return defined('STEUNPUNT_REGION') ? ['region' => STEUNPUNT_REGION] : [];
}

// The kept copy. What is not there is asked for at most once in ten minutes, however often it is viewed.
function steunpunt_text($id, $language) {
    $key = 'steunpunt_' . md5($id . $language);
    $kept = get_option($key);
    if ($kept || !preg_match('/^[0-9a-f-]{36}$/', $id) || get_transient($key . '_asked')) {
        return $kept ? $kept['text'] : null;
    }
    set_transient($key . '_asked', 1, 10 * MINUTE_IN_SECONDS);
    steunpunt_refresh($id, $language);
    $kept = get_option($key);
    return $kept ? $kept['text'] : null;
}

// Fetch a text anew: exactly this form, when the feed names one. In an outage the last good copy stays.
function steunpunt_refresh($id, $language, $form = '') {
    [, $text] = steunpunt_ask($id, $language, steunpunt_region() + ($form ? ['etag' => $form] : []));
    return $text ? steunpunt_keep($id, $language, $text) : false;
}

function steunpunt_ask($id, $language, $query) {
    return steunpunt_get("articles/$id", ['language' => $language] + $query);
}

function steunpunt_keep($id, $language, $text) {
    $key = 'steunpunt_' . md5($id . $language);
    update_option($key, ['id' => $id, 'language' => $language, 'text' => $text], false);
    $keys = get_option('steunpunt_keys_' . $id) ?: [];
    update_option('steunpunt_keys_' . $id, array_values(array_unique([...$keys, $key])), false);
    return true;
}

// Every hour, and after each message: bring the copy in line with what changed or was withdrawn.
function steunpunt_sync() {
    $since = get_option('steunpunt_since');
    $lines = [];
    do {
        $query = ['pageSize' => '100'] + steunpunt_region() + ($since ? ['since' => $since] : []);
        [, $page] = steunpunt_get('changes', $query);
        if (!$page) {
            return; // the next run resumes at the same place
        }
        foreach ($page['results'] as $line) { // the last word about a text is the one that counts
            $lines[$line['id']][$line['language'] . '|' . $line['region']] = $line;
        }
        $since = $page['next'];
    } while ($page['hasMore']);
    foreach ($lines as $id => $of_text) {
        foreach (get_option('steunpunt_keys_' . $id) ?: [] as $key) {
            if (!steunpunt_apply($key, $of_text)) {
                wp_schedule_single_event(time() + MINUTE_IN_SECONDS, 'steunpunt_sync');
                return; // a form is not in force (yet): the next run asks again
            }
        }
    }
    update_option('steunpunt_since', $since, false);
}

// Bring one copy in line with the lines about its text; false: not now, ask again later.
function steunpunt_apply($key, $lines) {
    $kept = get_option($key);
    if (!$kept) {
        return true;
    }
    $ours = fn ($line) => in_array($line['language'], [$kept['language'], $kept['text']['language']]);
    $must = false;
    foreach ($lines as $line) {
        if ($line['type'] === 'published') {
            $must = $must || $ours($line);
            if (steunpunt_refresh($kept['id'], $kept['language'], $line['etag'])) {
                return true;
            }
        }
    }
    $withdrawn = array_filter($lines, fn ($line) => $ours($line) && $line['type'] === 'withdrawn');
    return $withdrawn ? steunpunt_replace($key, $kept, $withdrawn) : !$must;
}

// Of a withdrawn text: what takes its place. A region's addition leaves the national text, which is asked for without
// the region: a cache may have the old answer with it. A text withdrawn for all goes now, whatever else fails.
function steunpunt_replace($key, $kept, $withdrawn) {
    $languages = array_column(array_filter($withdrawn, fn ($line) => !$line['region']), 'language');
    [$status, $text] = steunpunt_ask($kept['id'], $kept['language'], $languages ? steunpunt_region() : []);
    if ($text && !in_array($text['language'], $languages)) {
        return steunpunt_keep($kept['id'], $kept['language'], $text);
    }
    if (!$languages && !in_array($status, [404, 410])) {
        return false;
    }
    delete_option($key);
    set_transient($key . '_asked', 1, 3 * MINUTE_IN_SECONDS); // longer than any cache may still have it
    return true;
}
add_action('steunpunt_sync', 'steunpunt_sync');
add_action('init', function () {
    if (!wp_next_scheduled('steunpunt_sync')) {
        wp_schedule_event(time(), 'hourly', 'steunpunt_sync');
    }
});

// Messages arrive at /wp-json/steunpunt/v1/hook: verify the signature, and read the feed.
add_action('rest_api_init', function () {
    register_rest_route('steunpunt/v1', '/hook', [
        'methods' => 'POST',
        'permission_callback' => '__return_true', // the signature decides
        'callback' => function ($request) {
            $headers = array_map([$request, 'get_header'], ['webhook-id', 'webhook-timestamp', 'webhook-signature']);
            if (!steunpunt_signed(STEUNPUNT_SECRET, $headers[0], $headers[1], $headers[2], $request->get_body())) {
                return new WP_REST_Response(null, 401);
            }
            wp_schedule_single_event(time(), 'steunpunt_sync', [$headers[0]]);
            return new WP_REST_Response(null, 204);
        },
    ]);
});

function steunpunt_signed($secret, $id, $timestamp, $signatures, $body) {
    if (abs(time() - (int) $timestamp) > 300) {
        return false; // an old message, sent again by somebody else
    }
    $key = base64_decode(substr($secret, strlen('whsec_')));
    $ours = base64_encode(hash_hmac('sha256', "$id.$timestamp.$body", $key, true));
    foreach (explode(' ', (string) $signatures) as $signature) {
        if (hash_equals("v1,$ours", $signature)) {
            return true;
        }
    }
    return false;
}
