// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/xmltable_p.h"

#include "geo/sourcelimits_p.h"

#include <QJsonObject>
#include <QXmlStreamReader>

namespace om {

namespace {

constexpr int recordDepth = 2, fieldDepth = 3; // the root is 1

/// Collects the records while the elements go by.
class RecordCollector
{
public:
    void begin()
    {
        ++m_depth;
        if (m_depth == recordDepth)
            m_record = QJsonObject();
        else if (m_depth == fieldDepth)
            m_text.clear();
    }
    void text(QStringView text)
    {
        if (m_depth < fieldDepth || text.trimmed().isEmpty())
            return;
        if (m_depth > fieldDepth && !m_text.isEmpty())
            m_text += u' ';
        m_text += text;
    }
    void end(const QString &name)
    {
        if (m_depth == fieldDepth) {
            m_record.insert(name, m_text.isEmpty() ? QJsonValue() : QJsonValue(m_text.trimmed()));
        } else if (m_depth == recordDepth && !m_record.isEmpty()) {
            if (!lists.contains(name))
                layers.append(name);
            lists[name].append(m_record);
        }
        --m_depth;
    }
    int depth() const { return m_depth; }

    QStringList layers;
    QHash<QString, QJsonArray> lists;

private:
    int m_depth = 0;
    QJsonObject m_record;
    QString m_text;
};

} // namespace

Result<std::unique_ptr<JsonTable>> openXmlTable(const QByteArray &raw, const QString &path, const QString &layer)
{
    if (raw.size() > JsonTable::mostBytes)
        return fail(ErrorCode::FileTooLarge, {path, QStringLiteral("%1 MB").arg(JsonTable::mostBytes >> 20)});
    QXmlStreamReader xml(raw);
    RecordCollector collector;
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::DTD: return fail(ErrorCode::FormatUnsafe, {path, QStringLiteral("it has a document type (<!DOCTYPE)")});
        case QXmlStreamReader::StartElement:
            collector.begin();
            if (collector.depth() > limits::nesting)
                return fail(ErrorCode::FormatUnsafe, {path, QStringLiteral("more than %1 levels of nesting").arg(limits::nesting)});
            break;
        case QXmlStreamReader::Characters: collector.text(xml.text()); break;
        case QXmlStreamReader::EndElement: collector.end(xml.name().toString()); break;
        default: break;
        }
    }
    if (xml.hasError())
        return fail(ErrorCode::FormatDamaged, {path, QStringLiteral("line %1: %2").arg(xml.lineNumber()).arg(xml.errorString())});
    if (collector.layers.isEmpty())
        return fail(ErrorCode::FormatDamaged, {path, QStringLiteral("it holds no list of records")});
    return JsonTable::ofLists(collector.layers, collector.lists, path, layer);
}

} // namespace om
