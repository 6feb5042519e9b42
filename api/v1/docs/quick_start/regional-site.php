<?php
/* Plugin Name: Regional site. In wp-config.php: define('STEUNPUNT_API', 'https://…/api/v1');
   and, once you have created a webhook: define('STEUNPUNT_SECRET', 'whsec_…'); */

// Show a text: [steunpunt id="0b0c…" language="nl"]. It is fetched once, and cached until it changes.
add_shortcode('steunpunt', function ($attributes) {
    $attributes = shortcode_atts(['id' => '', 'language' => 'nl'], $attributes);
    $text = steunpunt_text($attributes['id'], $attributes['language']);
    if (!$text) {
        return '';
    }
    $html = '<h2>' . esc_html($text['title']) . '</h2>' . implode('', array_column($text['body'], 'html'));
    return sprintf('<div lang="%s" dir="%s">%s</div>', esc_attr($text['language']), esc_attr($text['direction']), $html);
});

function steunpunt_get($path, $query) {
    $url = add_query_arg(array_map('rawurlencode', $query), STEUNPUNT_API . '/' . $path);
    $response = wp_remote_get($url, ['timeout' => 10, 'headers' => ['Cache-Control' => 'no-cache']]);
    return wp_remote_retrieve_response_code($response) === 200
        ? json_decode(wp_remote_retrieve_body($response), true)
        : null;
}

function steunpunt_text($id, $language) {
    if (!preg_match('/^[0-9a-f-]{36}$/', $id)) {
        return null;
    }
    $key = 'steunpunt_' . md5($id . $language);
    $text = get_transient($key);
    if ($text === false) {
        $text = steunpunt_get("articles/$id", ['language' => $language]);
        if ($text) {
            set_transient($key, $text, DAY_IN_SECONDS);
            $keys = get_option('steunpunt_keys_' . $id, []);
            update_option('steunpunt_keys_' . $id, array_values(array_unique([...$keys, $key])), false);
        }
    }
    return $text ?: null;
}

// Every hour, and after each message: forget what changed or was withdrawn. It is fetched again when it is shown.
add_action('steunpunt_sync', function () {
    do {
        $since = get_option('steunpunt_since');
        $page = steunpunt_get('changes', ['pageSize' => '100'] + ($since ? ['since' => $since] : []));
        if (!$page) {
            return; // the next run resumes at the same place
        }
        foreach ($page['results'] as $line) {
            foreach (get_option('steunpunt_keys_' . $line['id'], []) as $key) {
                delete_transient($key);
            }
            delete_option('steunpunt_keys_' . $line['id']);
        }
        update_option('steunpunt_since', $page['next'], false);
    } while ($page['hasMore']);
});
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
