// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/annotationservice.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace om {

namespace {
constexpr std::size_t mostSteps = 100;
} // namespace

AnnotationService::AnnotationService(QString file, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
{
    QFile source(m_file);
    if (!source.open(QIODevice::ReadOnly))
        return;
    const QJsonObject json = QJsonDocument::fromJson(source.readAll()).object();
    for (auto it = json.begin(); it != json.end(); ++it)
        m_stored.insert(it.key(), it.value().toArray());
}

void AnnotationService::setScene(const QString &key)
{
    if (key == m_scene)
        return;
    m_scene = key;
    m_annotations = annotationsFromJson(m_stored.value(key));
    m_before.clear();
    Q_EMIT changed();
}

void AnnotationService::remember()
{
    m_before.push_back(m_annotations);
    if (m_before.size() > mostSteps)
        m_before.erase(m_before.begin());
}

void AnnotationService::add(const Annotation &annotation)
{
    remember();
    m_annotations.push_back(annotation);
    m_isVisible = true;
    save();
}

void AnnotationService::remove(int index)
{
    if (index < 0 || std::size_t(index) >= m_annotations.size())
        return;
    remember();
    m_annotations.erase(m_annotations.begin() + index);
    save();
}

void AnnotationService::undo()
{
    if (m_before.empty())
        return;
    m_annotations = std::move(m_before.back());
    m_before.pop_back();
    save();
}

void AnnotationService::setVisible(bool isVisible)
{
    m_isVisible = isVisible;
    Q_EMIT changed();
}

void AnnotationService::setColors(std::function<QColor(const QString &)> colors)
{
    m_colors = std::move(colors);
    Q_EMIT changed();
    Q_EMIT penChanged();
}

void AnnotationService::setPen(const Pen &pen)
{
    m_pen = pen;
    Q_EMIT penChanged();
}

void AnnotationService::save()
{
    if (m_annotations.empty())
        m_stored.remove(m_scene);
    else
        m_stored.insert(m_scene, toJson(m_annotations));
    QJsonObject json;
    for (auto it = m_stored.cbegin(); it != m_stored.cend(); ++it)
        json.insert(it.key(), it.value());
    QSaveFile target(m_file);
    const QByteArray text = QJsonDocument(json).toJson(QJsonDocument::Compact);
    if (!target.open(QIODevice::WriteOnly) || target.write(text) != text.size() || !target.commit())
        Q_EMIT saveFailed({ErrorCode::FileNoPermission, {m_file}, target.errorString()});
    Q_EMIT changed();
}

} // namespace om
