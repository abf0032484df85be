// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exchange/georeport.h"

#include "base/personaltext.h"
#include "geo/export.h"
#include "ingest/codes/classcrosswalk.h"
#include "store/cache.h"
#include "tickets/clockstate.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>
#include <QXmlStreamWriter>

#include <cmath>

namespace om {

namespace {

/// The members of a service request, in the order of the specification.
enum Member { Id, Status, StatusNotes, ServiceName, ServiceCode, Description, Agency, Requested, Updated, Expected, Address, Lat, Long, MediaUrl, MemberCount };
const QStringList &standardNames()
{
    static const QStringList names{QStringLiteral("service_request_id"),
                                   QStringLiteral("status"),
                                   QStringLiteral("status_notes"),
                                   QStringLiteral("service_name"),
                                   QStringLiteral("service_code"),
                                   QStringLiteral("description"),
                                   QStringLiteral("agency_responsible"),
                                   QStringLiteral("requested_datetime"),
                                   QStringLiteral("updated_datetime"),
                                   QStringLiteral("expected_datetime"),
                                   QStringLiteral("address"),
                                   QStringLiteral("lat"),
                                   QStringLiteral("long"),
                                   QStringLiteral("media_url")};
    return names;
}
using Request = std::vector<Value>; ///< as Member, and the class code behind when it is asked for

/// Makes requests of the rows of a frame.
class Requests
{
public:
    Requests(const GeoReportOrder &order, QHash<QString, QString> media, std::optional<ClassCrosswalk> classes)
        : m_order(order)
        , m_media(std::move(media))
        , m_classes(std::move(classes))
        , m_names(standardNames())
    {
        if (m_classes)
            m_names.append(order.classCodeField);
    }

    const QStringList &names() const { return m_names; }
    Request of(std::size_t row) const
    {
        Request out(std::size_t(m_names.size()));
        const auto put = [&out](Member member, const QString &text) {
            if (!text.isEmpty())
                out[member] = text;
        };
        const QString no = text("ticket_no", row), kind = text("class_small", row), lead = text("lead_dept", row);
        put(Id, no);
        put(Status, isClosed(row) ? QStringLiteral("closed") : QStringLiteral("open"));
        put(StatusNotes, withoutPersonalNumbers(text("close_reason", row))); // a request is for the public
        put(ServiceName, kind.isEmpty() ? QString() : m_order.codes.name(QStringLiteral("class_small"), kind));
        put(ServiceCode, kind);
        put(Description, withoutPersonalNumbers(text("title", row)));
        put(Agency, lead.isEmpty() ? QString() : m_order.codes.name(QStringLiteral("department"), lead));
        const LocalTime accepted = time("t_accept", row), reported = time("t_report", row);
        put(Requested, moment(reported.isNull() ? accepted : reported));
        put(Updated, moment(updated(row)));
        put(Expected, moment(time("deadline", row)));
        put(Address, withoutPersonalNumbers(text("address", row)));
        const ShapeColumn &shapes = m_order.tickets->shapes();
        if (row < shapes.lat.size() && !std::isnan(shapes.lat[row])) {
            out[Lat] = shapes.lat[row];
            out[Long] = shapes.lon[row];
        }
        put(MediaUrl, m_media.value(no));
        if (m_classes)
            put(MemberCount, m_classes->codeOf(text("class_code", row), kind, text("community_code", row)));
        return out;
    }

private:
    QString text(const char *field, std::size_t row) const
    {
        const Column *column = m_order.tickets->column(QLatin1String(field));
        return column ? column->text(row) : QString();
    }
    LocalTime time(const char *field, std::size_t row) const
    {
        const Column *column = m_order.tickets->column(QLatin1String(field));
        return column && column->type == ColumnType::Time && !column->isNull(row) ? LocalTime{column->integers[row]} : LocalTime::null();
    }
    bool isClosed(std::size_t row) const
    {
        const QString state = text("clock_state", row);
        return state.startsWith(QLatin1String("done")) || state == u"revoked" || !time("t_close", row).isNull() || !time("t_dispose", row).isNull();
    }
    /// The last thing that is known to have happened; of what is closed, when it was: readers take it for that.
    LocalTime updated(std::size_t row) const
    {
        LocalTime last = time("t_dispose", row);
        if (last.isNull())
            last = time("t_close", row);
        if (!last.isNull())
            return last;
        for (const char *field : {"t_report", "t_accept", "t_dispatch", "t_sign", "t_contact"})
            last = std::max(last, time(field, row)); // null is before all
        return last;
    }
    QString moment(LocalTime local) const // "2021-06-07T08:00:00Z"
    {
        return local.isNull() ? QString() : m_order.clock.toUtcText(local).first(19) + u'Z';
    }

    const GeoReportOrder &m_order;
    QHash<QString, QString> m_media; ///< by ticket
    std::optional<ClassCrosswalk> m_classes;
    QStringList m_names;
};

/// Keeps the first attachment of each ticket that lies on the web.
class WebMedia : public RowSink
{
public:
    QHash<QString, QString> urls; ///< by ticket

    void begin(qint64) override { m_no.clear(); }
    void setInteger(int, qint64) override { }
    void setReal(int, double) override { }
    void setText(int column, std::string_view utf8) override { (column == 0 ? m_no : m_attachments).assign(utf8); }
    void setGeometry(QByteArrayView) override { }
    void end() override
    {
        const std::string_view first = std::string_view(m_attachments).substr(0, m_attachments.find(','));
        if (first.starts_with("https://") || first.starts_with("http://"))
            if (QString &url = urls[QString::fromStdString(m_no)]; url.isEmpty())
                url = QString::fromUtf8(first.data(), qsizetype(first.size()));
        m_attachments.clear();
    }

private:
    std::string m_no, m_attachments;
};

Result<QHash<QString, QString>> mediaOf(const QString &cache)
{
    WebMedia media;
    if (cache.isEmpty())
        return media.urls;
    const auto opened = Cache::open(cache, Cache::Mode::Read);
    if (!opened)
        return fail(opened);
    const QString trace = QStringLiteral("ticket_trace");
    if (const auto state = (*opened)->dataset(trace); !state || !state->spec.field(QStringLiteral("attachment")))
        return media.urls;
    if (auto read = (*opened)->read(trace, {QStringLiteral("ticket_no"), QStringLiteral("attachment")}, false, media); !read)
        return fail(read);
    return std::move(media.urls);
}

Result<std::optional<ClassCrosswalk>> classesOf(const GeoReportOrder &order)
{
    static const QRegularExpression form(QStringLiteral("\\A[a-z][a-z0-9_]{0,59}\\z"));
    if (order.classCodeField.isEmpty())
        return std::nullopt;
    if (standardNames().contains(order.classCodeField) || !form.match(order.classCodeField).hasMatch())
        return fail(ErrorCode::Usage, {order.classCodeField}, QStringLiteral("column of class codes"));
    const auto cache = Cache::open(order.cache, Cache::Mode::Read);
    if (!cache)
        return fail(cache);
    auto classes = ClassCrosswalk::of(**cache, {});
    if (!classes)
        return fail(classes);
    return std::optional(*std::move(classes));
}

QJsonValue jsonOf(const Value &value)
{
    if (const auto *number = std::get_if<double>(&value))
        return *number;
    return isNull(value) ? QJsonValue() : QJsonValue(toText(value));
}

/// Calls `write(request)` for each row until one fails or it is cancelled.
template<typename Write>
Result<void> forEach(const GeoReportOrder &order, const Requests &requests, JobControl &control, Write write)
{
    for (std::size_t i = 0; i < order.rows.size(); ++i) {
        if (i % 1000 == 0) {
            control.report(qint64(i), qint64(order.rows.size()));
            if (control.isCancelled())
                return fail(ErrorCode::Cancelled);
        }
        write(requests.of(order.rows[i]));
    }
    return {};
}

Result<void> writeJson(QIODevice &file, const GeoReportOrder &order, const Requests &requests, JobControl &control)
{
    const char *before = "[\n";
    auto done = forEach(order, requests, control, [&](const Request &request) {
        QJsonObject json;
        for (std::size_t i = 0; i < request.size(); ++i)
            json.insert(requests.names()[qsizetype(i)], jsonOf(request[i]));
        file.write(before);
        file.write(QJsonDocument(json).toJson(QJsonDocument::Compact));
        before = ",\n";
    });
    file.write(order.rows.empty() ? "[]\n" : "\n]\n");
    return done;
}

/// XML 1.0 has no control characters but tab and line feeds.
QString forXml(QString text)
{
    text.removeIf([](QChar c) { return (c < u' ' && c != u'\t' && c != u'\n' && c != u'\r') || c == QChar(0xfffe) || c == QChar(0xffff); });
    return text;
}

Result<void> writeXml(QIODevice &file, const GeoReportOrder &order, const Requests &requests, JobControl &control)
{
    QXmlStreamWriter xml(&file);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(1);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("service_requests"));
    auto done = forEach(order, requests, control, [&](const Request &request) {
        xml.writeStartElement(QStringLiteral("request"));
        for (std::size_t i = 0; i < request.size(); ++i)
            xml.writeTextElement(requests.names()[qsizetype(i)], forXml(toText(request[i])));
        xml.writeEndElement();
    });
    xml.writeEndDocument();
    return done;
}

Result<qint64> writeCsv(const QString &path, const GeoReportOrder &order, const Requests &requests, JobControl &control)
{
    DatasetSpec spec;
    spec.id = QStringLiteral("service_requests");
    for (qsizetype i = 0; i < requests.names().size(); ++i) {
        FieldSpec field;
        field.name = requests.names()[i];
        field.type = i == Lat || i == Long ? FieldType::Real : FieldType::Text;
        spec.fields.push_back(field);
    }
    ExportOptions options;
    options.format = QStringLiteral("csv");
    return writeFile(path, spec, options, [&, next = std::size_t(0)]() mutable -> Result<std::optional<Row>> {
        if (control.isCancelled())
            return fail(ErrorCode::Cancelled);
        control.report(qint64(next), qint64(order.rows.size()));
        if (next == order.rows.size())
            return std::optional<Row>();
        const Request request = requests.of(order.rows[next++]);
        Row row;
        row.cells.assign(request.begin(), request.end());
        return std::optional<Row>(std::move(row));
    });
}

} // namespace

Result<qint64> writeGeoReport(const QString &path, const GeoReportOrder &order, JobControl &control)
{
    auto media = mediaOf(order.cache);
    if (!media)
        return fail(media);
    auto classes = classesOf(order);
    if (!classes)
        return fail(classes);
    const Requests requests(order, *std::move(media), *std::move(classes));
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == u"csv")
        return writeCsv(path, order, requests, control);
    if (suffix != u"json" && suffix != u"xml")
        return fail(ErrorCode::Usage, {QStringLiteral("%1: .json, .xml or .csv").arg(path)});
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::FileNoPermission, {path}, file.errorString());
    const auto done = suffix == u"xml" ? writeXml(file, order, requests, control) : writeJson(file, order, requests, control);
    if (!done)
        return fail(done);
    if (!file.commit())
        return fail(file.error() == QFileDevice::ResourceError ? ErrorCode::DiskFull : ErrorCode::FileNoPermission, {path}, file.errorString());
    return qint64(order.rows.size());
}

} // namespace om
