// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/geojson/geojsongate_p.h"

#include "geo/geojson/jsoncursor_p.h"
#include "geo/sourcelimits_p.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <utility>

namespace om {

namespace {

/// One walk over the text; stops at the first thing that is wrong.
class Walk
{
public:
    Walk(QByteArrayView text, const QString &path)
        : m_path(path)
        , m_begin(text.data())
        , m_p(text.data())
        , m_end(text.data() + text.size())
    { }

    Result<GatedGeoJson> run()
    {
        if (m_begin == m_end || *m_begin != recordSeparator)
            root();
        blanks();
        // One feature and more text: a sequence of them.
        if (!m_error && m_p != m_end && (m_type == u"Feature" || *m_begin == recordSeparator))
            sequence();
        else if (!m_error && m_p != m_end)
            damaged("text after the end");
        else if (!m_error)
            finish();
        if (m_error)
            return std::unexpected(*m_error);
        return std::move(m_result);
    }

private:
    static constexpr char recordSeparator = '\x1e';

    void set(Error error)
    {
        if (!m_error)
            m_error = std::move(error);
    }
    void damaged(const char *what)
    {
        const auto line = 1 + std::count(m_begin, m_p, '\n');
        set({ErrorCode::FormatDamaged, {m_path, QStringLiteral("line %1: %2").arg(line).arg(QLatin1StringView(what))}, {}});
    }
    void unsafe(const QString &rule) { set({ErrorCode::FormatUnsafe, {m_path, rule}, {}}); }

    void blanks()
    {
        while (m_p < m_end && (*m_p == ' ' || *m_p == '\n' || *m_p == '\r' || *m_p == '\t'))
            ++m_p;
    }
    char peek()
    {
        blanks();
        return m_p < m_end ? *m_p : '\0';
    }
    bool take(char c)
    {
        if (peek() != c || m_p == m_end)
            return false;
        ++m_p;
        return true;
    }

    /// The raw characters between the quotes; escapes are checked, not resolved.
    QByteArrayView string()
    {
        if (!take('"')) {
            damaged("a quote is expected");
            return {};
        }
        const char *const first = m_p;
        for (; m_p < m_end && *m_p != '"'; ++m_p) {
            if (std::uint8_t(*m_p) < 0x20) {
                damaged("a control character in a text");
                return {};
            }
            if (*m_p != '\\')
                continue;
            ++m_p;
            if (m_p == m_end || !QByteArrayView("\"\\/bfnrtu").contains(*m_p)) {
                damaged("a wrong escape in a text");
                return {};
            }
        }
        if (m_p == m_end) {
            damaged("the file ends inside a text");
            return {};
        }
        return QByteArrayView(first, m_p++ - first);
    }

    void number()
    {
        const auto digits = [this] {
            const char *const first = m_p;
            while (m_p < m_end && *m_p >= '0' && *m_p <= '9')
                ++m_p;
            return m_p > first;
        };
        const auto skip = [this](const char *any) {
            const bool is = m_p < m_end && QByteArrayView(any).contains(*m_p);
            m_p += is;
            return is;
        };
        skip("-");
        const bool hasZero = m_p < m_end && *m_p == '0';
        const char *const first = m_p;
        bool isGood = digits() && !(hasZero && m_p - first > 1);
        if (isGood && skip("."))
            isGood = digits();
        if (isGood && skip("eE")) {
            skip("+-");
            isGood = digits();
        }
        if (!isGood)
            damaged("neither a value nor a number (NaN and Infinity are none)");
    }

    void word(const char *text)
    {
        const QByteArrayView expected(text);
        if (m_end - m_p < expected.size() || QByteArrayView(m_p, expected.size()) != expected)
            return damaged("an unknown word");
        m_p += expected.size();
    }

    /// `member(key)` reads the value of each member; keys are raw.
    template<typename Member>
    void object(Member member)
    {
        if (++m_depth > limits::nesting)
            return unsafe(QStringLiteral("more than %1 levels of nesting").arg(limits::nesting));
        take('{');
        if (!take('}')) {
            do {
                const QByteArrayView key = string();
                if (!m_error && !take(':'))
                    damaged("a colon is expected");
                if (!m_error)
                    member(key);
            } while (!m_error && take(','));
            if (!m_error && !take('}'))
                damaged(m_p == m_end ? "the file ends too early" : "a comma or the end of an object is expected");
        }
        --m_depth;
    }

    template<typename Element>
    void array(Element element)
    {
        if (++m_depth > limits::nesting)
            return unsafe(QStringLiteral("more than %1 levels of nesting").arg(limits::nesting));
        take('[');
        if (!take(']')) {
            do
                element();
            while (!m_error && take(','));
            if (!m_error && !take(']'))
                damaged(m_p == m_end ? "the file ends too early" : "a comma or the end of a list is expected");
        }
        --m_depth;
    }

    void value(bool isProperty)
    {
        switch (peek()) {
        case '{':
            return object([&](QByteArrayView key) {
                if (!isProperty && isCrsKey(key)) // GDAL follows one in any shape, too
                    return unsafe(QStringLiteral("a coordinate system inside a feature"));
                value(isProperty || key == "properties");
            });
        case '[': return array([&] { value(isProperty); });
        case '"': string(); return;
        case 't': return word("true");
        case 'f': return word("false");
        case 'n': return word("null");
        case '\0':
            if (m_p == m_end)
                return damaged("the file ends too early");
            [[fallthrough]];
        default: return number();
        }
    }

    /// A key may be written with escapes: "\u0063rs".
    static bool is(QByteArrayView raw, const char *name) { return raw.contains('\\') ? resolved(raw) == QLatin1StringView(name) : raw == name; }
    static bool isCrsKey(QByteArrayView raw) { return is(raw, "crs"); }
    static QString resolved(QByteArrayView raw) { return jsonText({raw.data(), std::size_t(raw.size())}); }

    /// Notes where the value of a member that matters begins; of doubled members the last one counts.
    void note(QByteArrayView key, GatedGeoJson::Feature &feature)
    {
        for (const auto &[name, place] : {std::pair("properties", &feature.properties), std::pair("geometry", &feature.geometry), std::pair("id", &feature.id)})
            if (is(key, name))
                *place = std::uint32_t((peek(), m_p - m_begin));
    }

    void root()
    {
        if (peek() != '{')
            return damaged("no GeoJSON object");
        QStringList seen;
        m_root.row = 1;
        object([&](QByteArrayView rawKey) {
            const QString key = resolved(rawKey);
            if (key == u"type" || key == u"features" || key == u"crs") {
                if (seen.contains(key))
                    return damaged("a member occurs twice");
                seen << key;
            }
            const char kind = peek();
            const char *const first = m_p;
            note(rawKey, m_root);
            if (key == u"features" && kind == '[')
                return array([&] { feature(); });
            if (key == u"type" && kind == '"') {
                m_type = resolved(string());
                return;
            }
            value(key == u"properties" || key == u"crs");
            if (key == u"crs")
                m_crs = QByteArray(first, m_p - first);
        });
        m_hasFeatures = seen.contains(u"features");
    }

    void feature()
    {
        const bool isObject = peek() == '{';
        const char *const first = m_p;
        bool isFeature = false;
        GatedGeoJson::Feature places{};
        if (isObject) {
            object([&](QByteArrayView key) {
                if (isCrsKey(key))
                    return unsafe(QStringLiteral("a coordinate system inside a feature"));
                note(key, places);
                if (is(key, "type") && peek() == '"')
                    isFeature = is(string(), "Feature");
                else
                    value(key == "properties");
            });
        } else {
            value(true);
        }
        if (m_error)
            return;
        const qint64 row = ++m_rows;
        if (row > limits::rows)
            return set({ErrorCode::FileTooLarge, {m_path, QStringLiteral("%1 rows").arg(limits::rows)}, {}});
        if (isFeature) {
            places.row = std::uint32_t(row);
            places.start = std::uint32_t(first - m_begin);
            m_result.features.push_back(places);
            return;
        }
        const QByteArrayView text(first, m_p - first);
        m_result.rejected.push_back(
            {{row, {}, QStringLiteral("bad_feature"), QStringLiteral("a member of “features” that is no feature"), first - m_begin},
             QString::fromUtf8(QJsonDocument(QJsonObject{{QStringLiteral("feature"), QString::fromUtf8(text.first(std::min<qsizetype>(text.size(), 10000)))}})
                                   .toJson(QJsonDocument::Compact))});
    }

    /// Features one after another, a line each (newline-delimited GeoJSON) or behind a separator (RFC 8142).
    void sequence()
    {
        m_p = m_begin;
        const auto isMore = [this] {
            while (m_p < m_end && (*m_p == recordSeparator || *m_p == ' ' || *m_p == '\n' || *m_p == '\r' || *m_p == '\t'))
                ++m_p;
            return m_p < m_end;
        };
        while (!m_error && isMore())
            feature();
    }

    void finish()
    {
        if (m_type == u"Feature" && !m_hasFeatures) {
            m_result.features.push_back(m_root);
        } else if (m_type != u"FeatureCollection" || !m_hasFeatures) {
            return set({ErrorCode::FormatDamaged, {m_path, QStringLiteral("no FeatureCollection")}, {}});
        }
        if (!m_crs.isEmpty() && m_crs != "null")
            readCrs();
    }

    void readCrs()
    {
        const QJsonObject crs = QJsonDocument::fromJson(m_crs).object();
        if (crs[u"type"].toString() != u"name")
            return unsafe(QStringLiteral("a coordinate system that is not given by its name"));
        const QString name = crs[u"properties"].toObject()[u"name"].toString();
        static const QRegularExpression epsg(QStringLiteral("^(urn:(ogc|x-ogc):def:crs:EPSG:[0-9.]*:|EPSG:)([0-9]{4,6})$"),
                                             QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression crs84(QStringLiteral("^(urn:(ogc|x-ogc):def:crs:OGC:[0-9.]*:|OGC:)CRS84$"), QRegularExpression::CaseInsensitiveOption);
        if (const auto match = epsg.match(name); match.hasMatch())
            m_result.crs = QStringLiteral("EPSG:") + match.captured(3);
        else if (crs84.match(name).hasMatch())
            m_result.crs = QStringLiteral("EPSG:4326");
        else
            set({ErrorCode::CrsUnknown, {name.left(200)}, {}});
    }

    const QString &m_path;
    const char *m_begin;
    const char *m_p;
    const char *m_end;
    int m_depth = 0;
    qint64 m_rows = 0;
    QString m_type;
    GatedGeoJson::Feature m_root{}; ///< when the file is a single feature
    QByteArray m_crs;
    bool m_hasFeatures = false;
    std::optional<Error> m_error;
    GatedGeoJson m_result;
};

} // namespace

Result<GatedGeoJson> gateGeoJson(QByteArrayView text, const QString &path)
{
    return Walk(text, path).run();
}

} // namespace om
